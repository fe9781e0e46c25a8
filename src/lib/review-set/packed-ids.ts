import { alignPacked, gapsOf, type Gap } from './align-packed'
import type { InteractionId } from '../interaction-id'
import { HEADER_LENGTH, type PackedHeader, readHeader, sealOf, writeHeader } from './packed-header'
import { fromDigits, isPackedAt, PACKED_LENGTH, packId, unpackId } from './packed-id'
import { BEGINNING_LOST, CHANGED, sayLoss } from './packed-words'

export type ReadIds = {
  /** By their position in the link; null for one that can't be read. */
  readonly entries: readonly (InteractionId | null)[]
  /** Sentences; empty if the link is unchanged. */
  readonly problems: readonly string[]
}

/** A thousand ids take 23,008 characters; anything far beyond that is not part of them. */
const LONGEST_READ = 60_000
/** How far in the header may begin, if something was put before it. */
const HEADER_SEARCHED = 16

/** Up to 1,000 ids as text: 8 characters and 23 an id, all of them letters, digits, `-` and `_`. */
export const packIds = (ids: readonly InteractionId[]): string =>
  writeHeader({ count: ids.length, seal: sealOf(ids) }) + ids.map(packId).join('')

/** The ids of an unchanged list; null for any other. */
const readWhole = (text: string): readonly InteractionId[] | null => {
  const header = readHeader(text, 0)
  if (header === null || text.length !== HEADER_LENGTH + header.count * PACKED_LENGTH) return null
  const values = fromDigits(text)
  const ids: InteractionId[] = []
  for (let at = HEADER_LENGTH; at < text.length; at += PACKED_LENGTH) {
    const id = isPackedAt(values, at) ? unpackId(values, at) : null
    if (id === null) return null
    ids.push(id)
  }
  return sealOf(ids) === header.seal ? ids : null
}

type Found = PackedHeader & { readonly end: number }

const findHeader = (text: string): Found | null => {
  for (let at = 0; at < HEADER_SEARCHED; at += 1) {
    const header = readHeader(text, at)
    if (header !== null) return { ...header, end: at + HEADER_LENGTH }
  }
  return null
}

const estimate = ({ start, end }: Gap): number => Math.round((end - start) / PACKED_LENGTH)

const isOpen = (gap: Gap | undefined): boolean => gap !== undefined && gap.end > gap.start

/** How many ids each gap has swallowed, and how certain that is. */
const fillGaps = (gaps: readonly Gap[], lost: number) => {
  const sizes = gaps.map(estimate)
  const sum = sizes.reduce((total, size) => total + size, 0)
  const last = gaps.length - 1
  const atEnd = lost - (sum - (sizes[last] ?? 0))
  if (sum === lost) return { sizes, how: 'damaged' } as const
  if (isOpen(gaps[last]) && atEnd >= 0)
    return { sizes: sizes.with(last, atEnd), how: atEnd === lost ? 'cut' : 'damaged' } as const
  const open = gaps.filter(isOpen).length === 1 ? gaps.findIndex(isOpen) : -1
  const only = sizes.map((_, index) => (index === open ? lost : 0))
  if (open >= 0) return { sizes: only, how: 'damaged' } as const
  return { sizes: sizes.map((_, index) => (index === last ? lost : 0)), how: 'unplaced' } as const
}

const interleave = (sizes: readonly number[], ids: readonly (InteractionId | null)[]) =>
  sizes.flatMap((size, index) => {
    const lost: (InteractionId | null)[] = Array.from({ length: size }, () => null)
    return index < ids.length ? [...lost, ids[index] ?? null] : lost
  })

const placesLost = (entries: readonly (InteractionId | null)[]): readonly number[] =>
  entries.flatMap((entry, index) => (entry === null ? [index + 1] : []))

type Body = {
  /** Null if one can't be read although its position looks right: no such case is known. */
  readonly ids: readonly (InteractionId | null)[]
  readonly gaps: readonly Gap[]
}

const readBody = (text: string, hasLostBeginning: boolean): Body => {
  const values = fromDigits(text)
  const starts = alignPacked(values, hasLostBeginning)
  return { ids: starts.map((start) => unpackId(values, start)), gaps: gapsOf(starts, text.length) }
}

const readWithoutHeader = (text: string): ReadIds => {
  const { ids, gaps } = readBody(text, true)
  if (ids.length === 0) return { entries: [], problems: [] }
  const [first = { start: 0, end: 0 }, ...others] = gaps
  // Whatever is in the header's position is taken for the header.
  const start = Math.min(first.end, HEADER_LENGTH)
  const entries = interleave([{ start, end: first.end }, ...others].map(estimate), ids)
  const places = placesLost(entries)
  const loss = sayLoss({ places, count: entries.length, how: 'damaged' })
  return { entries, problems: places.length === 0 ? [BEGINNING_LOST] : [BEGINNING_LOST, loss] }
}

const readDamaged = (whole: string): ReadIds => {
  const text = whole.slice(0, LONGEST_READ)
  const header = findHeader(text)
  if (header === null) return readWithoutHeader(text)
  const { ids, gaps } = readBody(text.slice(header.end), false)
  const lost = header.count - ids.length
  if (lost > 0) {
    const { sizes, how } = fillGaps(gaps, lost)
    const entries = interleave(sizes, ids)
    return {
      entries,
      problems: [sayLoss({ places: placesLost(entries), count: header.count, how })],
    }
  }
  const isSealed = lost === 0 && sealOf(ids.filter((id) => id !== null)) === header.seal
  return { entries: ids, problems: isSealed ? [] : [CHANGED] }
}

/**
 * Reads what `packIds` wrote, damaged or not. From a damaged list it returns the ids that can still be read, and
 * sentences that say which are lost. It has no entries if nothing can be read and nothing is known. Never throws.
 *
 * How reliable it is: a changed character is always noticed; a missing or inserted one costs its own id and, in one
 * case of 500, a neighbour too; an id that never was in the list takes a coincidence of 1 in 500 (an inserted
 * character) or in 900 (two changed ones beside each other), and is then announced as a changed link; a list that
 * differs without any sentence happens once in 16 million.
 */
export const unpackIds = (text: string): ReadIds => {
  const ids = readWhole(text)
  return ids === null ? readDamaged(text) : { entries: ids, problems: [] }
}
