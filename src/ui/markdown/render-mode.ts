export type PlainReason = 'long' | 'deep' | 'slow'

export type RenderMode =
  { readonly kind: 'markdown' } | { readonly kind: 'plain'; readonly reason: PlainReason }

/** In UTF-16 code units. Parsing a longer text would be noticeable: its cost grows faster than the text. */
const MAX_LENGTH = 100_000
/** How deeply quotes and lists may be nested. */
export const MAX_DEPTH = 100
/** How many characters the parser may read again: about 5 ns each. */
export const MAX_REREAD = 50_000_000

const CONTAINER_MARKERS = /^(?:[ \t]{0,200}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm
const MARKER = />|[-*+](?=[ \t])|\d[.)]/g
const INDENTED_MARKER = /^[ \t]{200,}(?:>|[-*+]|\d{1,9}[.)])/m

const isDeep = (text: string): boolean => {
  if (INDENTED_MARKER.test(text)) return true
  for (const [markers] of text.matchAll(CONTAINER_MARKERS)) {
    if (markers.length > MAX_DEPTH && (markers.match(MARKER)?.length ?? 0) > MAX_DEPTH) return true
  }
  return false
}

const sumOf = (parts: readonly string[], cost: (part: string) => number): number =>
  parts.reduce((total, part) => total + cost(part), 0)

const blocksOf = (text: string): readonly string[] => text.split(/\n[ \t]*\n/)

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** The parser searches for the end of a run of spaces from each space in it. */
const spacesReread = (text: string): number =>
  sumOf(text.match(/ {100,}/g) ?? [], (run) => run.length ** 2)

/** It rereads a quote's lines after each line that continues it without a `>`. */
const quotesReread = (text: string): number =>
  countOf(text, /^ {0,3}>.*\n(?! {0,3}>|[ \t]*$)/gm) * text.length * 0.15

/** It searches for the end of a code span from the rest of a run of backticks whose first is escaped. */
const backticksReread = (text: string): number =>
  sumOf(blocksOf(text), (block) => block.length * countOf(block, /\\`/g))

const DELIMITER_ROW = /^[ \t>]{0,9}\|? *:?-+:?(?: *\| *:?-+:?)*(?: *\|)? *$/gm

/**
 * It takes each row that could be a table's delimiter row for the beginning of a table, and reads on to the end of the
 * block.
 */
const tablesReread = (text: string): number =>
  sumOf(blocksOf(text), (block) => block.length * countOf(block, DELIMITER_ROW) * 10)

/** It searches for the end of a link's text from each bracket, over as many as 999 escaped characters. */
const bracketsReread = (text: string): number =>
  sumOf(
    blocksOf(text),
    (block) => countOf(block, /\[/g) * Math.min(countOf(block, /\\/g), 999) * 10,
  )

/**
 * Decides, before anything is parsed and in a few passes, whether a text is read as Markdown or shown as it is:
 * recorded text can be crafted to keep a Markdown parser busy for minutes.
 */
export const renderMode = (text: string): RenderMode => {
  if (text.length > MAX_LENGTH) return { kind: 'plain', reason: 'long' }
  if (isDeep(text)) return { kind: 'plain', reason: 'deep' }
  const looks = [spacesReread, quotesReread, backticksReread, tablesReread, bracketsReread]
  const reread = looks.reduce((sum, look) => sum + look(text), 0)
  return reread > MAX_REREAD ? { kind: 'plain', reason: 'slow' } : { kind: 'markdown' }
}
