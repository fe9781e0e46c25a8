import { inflateSync } from 'node:zlib'

type PdfObject = { readonly head: string; readonly stream: Buffer | null }

/** The objects of a PDF as Chromium writes it: each on its own, none inside another. */
const toObjects = (pdf: Buffer): ReadonlyMap<string, PdfObject> => {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  const starts = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)]
  for (const { 0: opening, 1: number = '', index } of starts) {
    const start = index + opening.length
    const marks = ['stream', 'endobj'].map((mark) => text.indexOf(mark, start))
    const [stream = -1, end = -1] = marks
    const hasStream = stream !== -1 && stream < end
    const head = text.slice(start, hasStream ? stream : end)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const from = hasStream ? stream + (text[stream + 6] === '\r' ? 8 : 7) : 0
    const bytes = hasStream ? pdf.subarray(from, from + length) : null
    const isPacked = head.includes('/FlateDecode')
    objects.set(number, {
      head,
      stream: bytes !== null && isPacked ? inflateSync(bytes) : bytes,
    })
  }
  return objects
}

const hexToText = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Maps the numbers of a font's glyphs to their characters. */
const toGlyphs = (cmap: string): ReadonlyMap<number, string> => {
  const glyphs = new Map<number, string>()
  for (const { 1: body = '' } of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const { 1: glyph = '', 2: text = '' } of body.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(glyph, 16), hexToText(text))
  for (const { 1: body = '' } of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const { 1: from = '', 2: to = '', 3: text = '' } of body.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16)
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1) {
        // UTF-16: a character may be two units, and the range counts up the last one.
        const unit = Number.parseInt(text.slice(-4), 16) + glyph - first
        glyphs.set(glyph, hexToText(text.slice(0, -4)) + String.fromCharCode(unit))
      }
    }
  return glyphs
}

/**
 * The text of each page of a PDF that Chromium printed, without spaces, since the file does not say where words end,
 * and with ligatures split. It reads no other PDF.
 */
export const pdfPages = (pdf: Buffer): readonly string[] => {
  const objects = toObjects(pdf)
  const streamOf = (number: string | undefined): string =>
    objects.get(number ?? '')?.stream?.toString('latin1') ?? ''
  const known = new Map<string, ReadonlyMap<number, string>>()
  const glyphsOf = (font: string): ReadonlyMap<number, string> => {
    const before = known.get(font)
    if (before !== undefined) return before
    const made = toGlyphs(
      streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1]),
    )
    known.set(font, made)
    return made
  }
  const read = (content: string, fonts: ReadonlyMap<string, string>): string => {
    let glyphs: ReadonlyMap<number, string> = new Map()
    const parts: string[] = []
    for (const { 1: font, 2: hex } of content.matchAll(/\/(F\d+) [\d.-]+ Tf|<([\dA-Fa-f]+)>/g)) {
      if (font !== undefined) glyphs = glyphsOf(fonts.get(font) ?? '')
      for (const { 0: glyph } of (hex ?? '').matchAll(/.{4}/g))
        parts.push(glyphs.get(Number.parseInt(glyph, 16)) ?? '')
    }
    return parts.join('').replaceAll(/\s/g, '').normalize('NFKC')
  }
  return [...objects.values()].flatMap(({ head }) => {
    if (!/\/Type \/Page\b(?!s)/.test(head)) return []
    const fonts = new Map(
      Array.from(head.matchAll(/\/(F\d+) (\d+) 0 R/g), ({ 1: name = '', 2: number = '' }) => [
        name,
        number,
      ]),
    )
    const contents = /\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(head)
    const numbers = [...(contents?.[1] ?? contents?.[2] ?? '').matchAll(/(\d+) 0 R/g)]
    return [numbers.map(({ 1: number }) => read(streamOf(number), fonts)).join('')]
  })
}
