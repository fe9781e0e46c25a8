import { firstCharacters } from '../cut-characters'
import { hasVisible } from '../has-visible'
import { IGNORABLE } from '../may-hide'
import { createSegmenter } from '../segmenter'

/** Each label has a number key. */
export const MOST_LABELS = 9
/** In characters as readers see them: an emoji is one, however many code points it has. */
export const LONGEST_LABEL = 40
/** In code points, of which one character can have any number: enough for the longest emoji. */
const LONGEST_WRITTEN = 10 * LONGEST_LABEL

type CleanLabels = {
  /** Each once, at most nine. */
  readonly labels: readonly string[]
  /** What was left out or cut, as sentences. */
  readonly problems: readonly string[]
}

const JOINERS = new Set(['\u200c', '\u200d', '\ufe0f'])
const UNSEEN = new RegExp(`[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}${IGNORABLE}]`, 'gu')

/**
 * Joiners are needed for Persian words and emoji; everything else that is invisible is removed, direction marks
 * included.
 */
const visibleText = (text: string): string =>
  text
    .replace(UNSEEN, (sign) =>
      JOINERS.has(sign) ? sign : /[\p{Cc}\p{Zl}\p{Zp}]/u.test(sign) ? ' ' : '',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')

const cutLabel = (label: string): string => {
  if (label.length <= LONGEST_LABEL) return label
  const written = firstCharacters(label, LONGEST_WRITTEN)
  const seen = createSegmenter(null, 'grapheme')?.segment(written)
  if (seen === undefined) return firstCharacters(label, LONGEST_LABEL).trim()
  return Array.from(seen, ({ segment }) => segment)
    .slice(0, LONGEST_LABEL)
    .join('')
    .trim()
}

const told = (count: number, one: string, many: string): readonly string[] => {
  if (count === 0) return []
  return [count === 1 ? one : many]
}

/** Makes labels fit to be shown and stored: no control or direction characters, none empty, none twice in any case. */
export const cleanLabels = (texts: readonly string[]): CleanLabels => {
  const visible = texts.map(visibleText)
  const filled = visible.filter(hasVisible)
  const short = filled.map(cutLabel)
  const seen = new Map(short.toReversed().map((label) => [label.toLowerCase(), label]))
  const distinct = short.filter(
    (label) => seen.get(label.toLowerCase()) !== undefined && seen.delete(label.toLowerCase()),
  )
  return {
    labels: distinct.slice(0, MOST_LABELS),
    problems: [
      ...told(
        visible.length - filled.length,
        'An empty label was left out.',
        'Empty labels were left out.',
      ),
      ...told(
        short.filter((label, index) => label !== filled[index]).length,
        `A label of more than ${LONGEST_LABEL} characters was cut.`,
        `Labels of more than ${LONGEST_LABEL} characters were cut.`,
      ),
      ...told(
        short.length - distinct.length,
        'A repeated label was left out.',
        'Repeated labels were left out.',
      ),
      ...told(
        Math.max(0, distinct.length - MOST_LABELS),
        `Only the first ${MOST_LABELS} labels were taken.`,
        `Only the first ${MOST_LABELS} labels were taken.`,
      ),
    ],
  }
}

/**
 * Readable in an address: `Fine,Wrong+answer`. Where no comma parts the labels, their own commas would: one in front,
 * `,Yes%2C+correct`, keeps a single label whole. (At the end, programs take it for the sentence's.)
 */
export const writeLabels = (labels: readonly string[]): string => {
  const text = labels.map((label) => encodeURIComponent(label).replaceAll('%20', '+')).join(',')
  return labels.length === 1 && text.includes('%2C') ? `,${text}` : text
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The labels as they are in the address, not cleaned. A hostile text of any length is cut first. */
export const readLabels = (text: string): readonly string[] =>
  text
    .slice(0, 10_000)
    .replace(/%2c/gi, (comma) => (text.includes(',') ? comma : ','))
    .replace(/^,/, '')
    .split(',')
    .map((label) => decoded(label.replaceAll('+', ' ')))
