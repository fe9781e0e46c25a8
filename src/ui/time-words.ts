import {
  formatClock,
  formatDay,
  formatInstant,
  isSameDay,
  readInstant,
  type Zone,
} from '@/lib/dates'
import { toVisibleText } from '@/lib/visible-text'

type Options = {
  readonly zone: Zone
  /** Another timestamp, which is shown before it: after a time of the same day, only the time of day is shown. */
  readonly after?: string | undefined
}

export type TimeWords =
  | {
      readonly kind: 'time'
      readonly words: string
      readonly note: string
      readonly dateTime: string
      readonly title?: string
    }
  | { readonly kind: 'unreadable'; readonly text: string }

/** How an ISO 8601 timestamp is shown; one that can't be read is shown as it was recorded. */
export const timeWords = (text: string, { zone, after }: Options): TimeWords => {
  const instant = readInstant(text)
  if (instant.kind === 'unreadable') return { kind: 'unreadable', text: toVisibleText(text) }
  const { date, hasZone, hasTime } = instant
  // A date without a time means a day, not the moment at which that begins somewhere.
  if (!hasTime)
    return { kind: 'time', words: formatDay(date, 'utc'), note: '', dateTime: text.trim() }
  const before = after === undefined ? null : readInstant(after)
  const isShort =
    before?.kind === 'instant' &&
    // Otherwise the zone that is shown with the other, or the lack of one, would seem to be this one's too.
    before.hasTime &&
    before.hasZone === hasZone &&
    isSameDay(before.date, date, zone)
  return {
    kind: 'time',
    words: isShort ? formatClock(date, zone) : formatInstant(date, zone),
    note: !hasZone && !isShort ? ' (zone not recorded, read as UTC)' : '',
    dateTime: date.toISOString(),
    title: `${formatInstant(date, zone)} · ${formatInstant(date, 'utc')}`,
  }
}
