import type { Zone } from '@/lib/dates'
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
  return Number.isNaN(instant.getTime())
    ? complain(end, 'There is no such date.')
    : instant.toISOString()
}

const isComplaint = (read: string | null | Complaint): read is Complaint =>
  typeof read === 'object' && read !== null

/** The range that a form asks for, in the zone that the page shows; or what is wrong with it, and where. */
export const toRange = ({ from, to }: RangeDraft, zone: Zone): ListRange | Complaint => {
  const start = readEnd('from', from, zone)
  if (isComplaint(start)) return start
  const end = readEnd('to', to, zone)
  if (isComplaint(end)) return end
  if (start === null && end === null)
    return complain('from', 'Give a date to begin or to end with.')
  return start !== null && end !== null && start > end
    ? complain('to', 'The range ends before it begins.')
    : { kind: 'between', from: start, to: end }
}

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
