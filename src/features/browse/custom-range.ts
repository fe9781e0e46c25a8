import { readInstant, type Zone } from '@/lib/dates'
import type { ListRange } from './list-view'

/** One end of a range as the two fields of a form hold it: `2026-11-03` and `14:05`, either of them "" for none. */
export type Wall = { readonly date: string; readonly time: string }

export type RangeDraft = { readonly from: Wall; readonly to: Wall }

type Complaint = { readonly at: 'from' | 'to'; readonly sentence: string }

const NOTHING: Wall = { date: '', time: '' }

const DATE = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^\d{2}:\d{2}$/

/** An end takes in the whole of its last minute, or day. */
const REST = { from: { minute: ':00.000', day: '00:00' }, to: { minute: ':59.999', day: '23:59' } }

const toInstant = ({ date, time }: Wall, end: 'from' | 'to', zone: Zone): Date =>
  new Date(
    `${date}T${time === '' ? REST[end].day : time}${REST[end].minute}${zone === 'utc' ? 'Z' : ''}`,
  )

const complain = (at: Complaint['at'], sentence: string): Complaint => ({ at, sentence })

/** Reads one end: null where it is left open. */
const readEnd = (end: 'from' | 'to', wall: Wall, zone: Zone): string | null | Complaint => {
  if (wall.date === '')
    return wall.time === '' ? null : complain(end, 'A time of day needs its date.')
  if (!DATE.test(wall.date) || (wall.time !== '' && !TIME.test(wall.time)))
    return complain(end, 'This is no date that can be read.')
  const instant = toInstant(wall, end, zone)
  // `Date` would take 30 February for a day in March.
  const isReal = readInstant(wall.date).kind === 'instant' && !Number.isNaN(instant.getTime())
  return isReal ? instant.toISOString() : complain(end, 'There is no such date.')
}

const isComplaint = (read: string | null | Complaint): read is Complaint =>
  typeof read === 'object' && read !== null

/**
 * The range that a form asks for, in the zone that the page shows; or what is wrong with it, and where. An end that
 * still says what it said of the range `before` stays as it was: fields hold neither seconds nor which of the two hours
 * was meant when clocks go back.
 */
export const toRange = (
  draft: RangeDraft,
  zone: Zone,
  before: ListRange | null = null,
): ListRange | Complaint => {
  const read = (end: 'from' | 'to') => {
    const known = before?.kind === 'between' ? before[end] : null
    const isKept = known !== null && isSameWall(draft[end], toWall(known, end, zone))
    return isKept ? known : readEnd(end, draft[end], zone)
  }
  const [start, end] = [read('from'), read('to')]
  if (isComplaint(start)) return start
  if (isComplaint(end)) return end
  if (start === null && end === null)
    return complain('from', 'Give a date to begin or to end with.')
  return start !== null && end !== null && start > end
    ? complain('to', 'The range ends before it begins.')
    : { kind: 'between', from: start, to: end }
}

const isSameWall = (one: Wall, other: Wall): boolean =>
  one.date === other.date && one.time === other.time

const toWall = (at: string | null, end: 'from' | 'to', zone: Zone): Wall => {
  if (at === null) return NOTHING
  const instant = new Date(at)
  const shifted =
    zone === 'utc' ? instant : new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000)
  const [date = '', rest = ''] = shifted.toISOString().split('T')
  const isWholeDay = rest === `${REST[end].day}${REST[end].minute}Z`
  return { date, time: isWholeDay ? '' : rest.slice(0, 5) }
}

/** What a form holds when it opens on this range. */
export const toRangeDraft = (range: ListRange, zone: Zone): RangeDraft =>
  range.kind === 'between'
    ? { from: toWall(range.from, 'from', zone), to: toWall(range.to, 'to', zone) }
    : { from: NOTHING, to: NOTHING }
