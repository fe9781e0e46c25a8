import { runToEnd } from './run-in-slices'
import type { Span } from './span'

/** A text normalised for comparison, and where each of its units comes from; null if every unit is where it was. */
export type Folded = { readonly text: string; readonly at: Uint32Array | null }

/** A stretch of a text; `as` replaces it, for a character written as an escape. */
export type FoldPart = { readonly start: number; readonly end: number; readonly as?: string }

/**
 * What counts as one letter: a run of ASCII, a Hangul syllable in pieces, a character with the marks on it. An ASCII
 * letter with marks is not part of a run. Marks are counted: millions of them would overflow the browser's stack.
 */
// oxlint-disable-next-line regexp/no-super-linear-move -- it matches wherever it begins
const CLUSTER = /[\0-\x7f]+(?!\p{M})|[\u1100-\u11ff]+|\P{M}\p{M}{0,999}|\p{M}{1,999}/gu
const ASCII_ONLY = /^[\0-\x7f]*$/

/**
 * Accents, Arabic and Hebrew pointing, variation selectors, tatweel; the soft hyphen, joiners and the marks of direction.
 * Not the vowel signs of Indic scripts, nor the voicing marks of Japanese: those make other letters.
 */
const IGNORED =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}]|\u0640|\p{Cf}/gu

/**
 * Letters that Unicode does not decompose, and the minus, dashes and quotation marks that keyboards lack and answers are
 * full of. The Turkish dotless i is one, since capitals do not distinguish it from i.
 */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  þ: 'th',
  ς: 'σ',
  '−': '-',
  '‐': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
}
const HAS_ALIKE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu')

const foldCluster = (cluster: string): string =>
  cluster
    .normalize('NFKD')
    .replace(IGNORED, '')
    .toLowerCase()
    .replace(IGNORED, '')
    .replace(HAS_ALIKE, (letter) => ALIKE[letter] ?? letter)
    .normalize('NFC')

const MOST_REMEMBERED = 4000
const remembered = new Map<string, string>()

const foldRemembered = (cluster: string): string => {
  const known = remembered.get(cluster)
  if (known !== undefined) return known
  const folded = foldCluster(cluster)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  // Towers of marks are long and hardly ever repeat, so they are not cached.
  if (cluster.length <= 4) remembered.set(cluster, folded)
  return folded
}

/** How many clusters are folded between two pauses: a few milliseconds' work. */
const STEP = 20_000

/** Collects folded text with its offsets. */
const createCollector = (length: number) => {
  let at = new Uint32Array(length)
  let size = 0
  let isMoved = false
  const chunks: string[] = []
  let pieces: string[] = []
  const gather = () => {
    chunks.push(pieces.join(''))
    pieces = []
  }
  const add = (piece: string, from: number, step: 0 | 1) => {
    if (size + piece.length > at.length) {
      const larger = new Uint32Array((size + piece.length) * 2)
      larger.set(at)
      at = larger
    }
    for (let unit = 0; unit < piece.length; unit += 1) {
      const source = from + unit * step
      if (source !== size) isMoved = true
      at[size] = source
      size += 1
    }
    pieces.push(piece)
    // Joining millions of letters at once would be noticeable.
    if (pieces.length >= STEP) gather()
  }
  const finish = (): Folded => {
    gather()
    return { text: chunks.join(''), at: isMoved || size !== length ? at.slice(0, size) : null }
  }
  return { add, finish }
}

/**
 * Folds `parts` of a text, or all of it, pausing now and then. Differences in case, accents, width and form of letters,
 * and invisible characters disappear; ß becomes ss, and all Turkish forms of i become i. Never throws.
 */
export function* foldInSteps(text: string, parts?: readonly FoldPart[]): Generator<void, Folded> {
  if (parts === undefined && ASCII_ONLY.test(text)) return { text: text.toLowerCase(), at: null }
  const collector = createCollector(text.length)
  let clusters = 0
  for (const { start, end, as } of parts ?? [{ start: 0, end: text.length }]) {
    const part = as ?? text.slice(start, end)
    for (const { 0: cluster, index } of part.matchAll(CLUSTER)) {
      const from = as === undefined ? start + index : start
      if (cluster.charCodeAt(0) < 0x80 && ASCII_ONLY.test(cluster))
        collector.add(cluster.toLowerCase(), from, as === undefined ? 1 : 0)
      else collector.add(foldRemembered(cluster), from, 0)
      clusters += 1
      if (clusters % STEP === 0) yield
    }
  }
  return collector.finish()
}

/** Folds a short text at once. */
export const fold = (text: string): string => runToEnd(foldInSteps(text)).text

/** The stretch of the text that a stretch of its folded form comes from; offsets in UTF-16 units. */
export const unfoldSpan = (text: string, { at }: Folded, span: Span): Span => {
  if (at === null) return { start: span.start, end: span.end }
  const last = at[span.end - 1] ?? text.length
  // Runs of ASCII were folded unit by unit; anything else is one cluster.
  const around = text.slice(last, last + 64)
  const cluster = /^(?:[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+)/u.exec(around)?.[0] ?? ' '
  return { start: at[span.start] ?? text.length, end: Math.min(text.length, last + cluster.length) }
}
