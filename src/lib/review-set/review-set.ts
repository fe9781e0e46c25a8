import type { InteractionId } from '../interaction-id'
import { formatCount, formatNumber } from '../numbers'
import { packIds, type ReadIds, unpackIds } from './packed-ids'
import { cleanLabels, readLabels, writeLabels } from './review-labels'
import { readParts } from './review-parts'
import { readWrittenIds } from './written-ids'

/** With more ids than this, chat programs cut the link. */
export const MOST_IN_SET = 1000

export const DEFAULT_LABELS = [
  'Fine',
  'Wrong answer',
  'Unhelpful',
  'Unsafe',
  'Needs follow-up',
] as const

/** What a link to a review holds: ids in order, each once, and the labels to judge by. */
export type ReviewSet = {
  readonly ids: readonly InteractionId[]
  /** The n-th has the number key n. */
  readonly labels: readonly string[]
}

/** `pass`: one interaction after another; `result`: all of them at once. */
type ReviewView = 'pass' | 'result'

export type ReviewFragment = {
  readonly set: ReviewSet
  /** The interaction to show, from 1; null if the link leaves it open. */
  readonly at: number | null
  readonly view: ReviewView
  /** What could not be read from the link, as sentences for the reader. */
  readonly problems: readonly string[]
  /** How many duplicate ids there were. `problems` says so too. */
  readonly duplicates: number
}

type Written = ReviewSet & { readonly at?: number; readonly view?: ReviewView }

const isDefault = (labels: readonly string[]): boolean =>
  labels.length === DEFAULT_LABELS.length &&
  labels.every((label, index) => label === DEFAULT_LABELS[index])

/** The place in a record that an address may name in addition to the set. */
const PLACE = ['turn', 'source', 'find', 'quote'] as const

/**
 * The fragment of a link to a review, `#` included; `paths.review` makes the whole address. At most `MOST_IN_SET` ids,
 * each once; labels only if they are not the default. Without `at` the link leaves open where to begin.
 *
 * With `hash`, the current fragment, the place in the record that it names (`turn`, `find`, …) is kept: for changes
 * that stay on the same interaction. Without it the place is dropped: for moving to another one.
 */
export const writeReviewFragment = (
  { ids, labels, at, view = 'pass' }: Written,
  hash = '',
): string => {
  const distinct = [...new Set(ids)].slice(0, MOST_IN_SET)
  const clean = cleanLabels(labels).labels
  const parts = readParts(hash)
  return [
    `#set=${distinct.length === 0 ? '' : packIds(distinct)}`,
    ...(at === undefined ? [] : [`at=${Math.min(Math.max(1, at), Math.max(1, distinct.length))}`]),
    ...(view === 'result' ? ['view=result'] : []),
    ...(clean.length === 0 || isDefault(clean) ? [] : [`labels=${writeLabels(clean)}`]),
    ...PLACE.flatMap((name) => {
      const value = parts.get(name)
      return value === undefined || value === '' ? [] : [`${name}=${value}`]
    }),
  ].join('&')
}

const decoded = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** More than twice the length of a thousand ids written out; no address bar takes more. */
const LONGEST_WRITTEN = 100_000

const countRead = ({ entries }: ReadIds): number => entries.filter((id) => id !== null).length

/** Of all ways to read the text (packed or written out, percent-encoded or not), the first that gives the most ids. */
const readIds = (text: string): ReadIds => {
  const plain = text.replace(/\s+/g, '')
  const whole = unpackIds(plain)
  if (whole.problems.length === 0 && whole.entries.length > 0) return whole
  const twice = decoded(decoded(text))
  const readings = [
    whole,
    unpackIds(twice.replace(/\s+/g, '')),
    readWrittenIds(twice.slice(0, LONGEST_WRITTEN)),
  ]
  const most = Math.max(...readings.map(countRead))
  const [best = whole] = readings.filter((reading) => countRead(reading) === most)
  return best.entries.length === 0 && text !== ''
    ? { entries: [], problems: ['The set in this link can’t be read.'] }
    : best
}

type Parts = ReturnType<typeof readParts>

/** If the requested interaction can't be read, the next one that can, or else the last. */
const placeOf = (
  parts: Parts,
  entries: ReadIds['entries'],
  ids: readonly InteractionId[],
): number | null => {
  const asked = parts.get('at')
  // A place in a record without the record's own: links to the first one were once written so.
  if (asked === undefined && !PLACE.some((name) => parts.has(name))) return null
  const place = /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : 1
  const wanted = entries.slice(Math.max(0, place - 1)).find((id) => id !== null)
  const index = wanted === undefined || wanted === null ? -1 : ids.indexOf(wanted)
  return index < 0 ? Math.max(1, ids.length) : index + 1
}

const sayTooMany = (count: number): readonly string[] =>
  count <= MOST_IN_SET
    ? []
    : [
        `This link holds ${formatNumber(count)} interactions; the first ${formatNumber(MOST_IN_SET)} are here.`,
      ]

const sayDuplicates = (count: number): readonly string[] =>
  count === 0
    ? []
    : [`${formatCount(count, 'duplicate')} in this link ${count === 1 ? 'was' : 'were'} left out.`]

/**
 * Reads the fragment of a link to a review, tolerating what people and mail programs do to it: ids written out, percent
 * encoding, spaces and line breaks, a beginning or an end cut off. Never throws. It returns the ids that can be read,
 * and `problems` says which can't; `unpackIds` says how reliable that is.
 */
export const readReviewFragment = (hash: string): ReviewFragment => {
  const parts = readParts(hash)
  const { entries, problems } = readIds(parts.get('set') ?? '')
  const read = entries.filter((id) => id !== null)
  const distinct = [...new Set(read)]
  const duplicates = read.length - distinct.length
  const ids = distinct.slice(0, MOST_IN_SET)
  const given = parts.get('labels')
  const labels = given === undefined ? null : cleanLabels(readLabels(given))
  return {
    set: {
      ids,
      labels: labels === null || labels.labels.length === 0 ? DEFAULT_LABELS : labels.labels,
    },
    at: placeOf(parts, entries, ids),
    view: parts.get('view') === 'result' ? 'result' : 'pass',
    problems: [
      ...(read.length === 0 && problems.length === 0
        ? ['This link holds no interactions.']
        : problems),
      ...sayDuplicates(duplicates),
      ...sayTooMany(distinct.length),
      ...(labels?.problems ?? []),
    ],
    duplicates,
  }
}
