import { formatClock, formatDay, formatInstant, isSameDay, readInstant } from '@/lib/dates'
import { toVisibleText } from './markdown/visible-text'
import { zonePreference } from './zone'

type Props = {
  /** An ISO 8601 timestamp as recorded. */
  text: string
  /** Another one, which stands before it: on the same day, the time of day alone is shown. */
  after?: string | undefined
}

/** More than a timestamp is not one; what can't be read is shown as it came, up to this length. */
const LONGEST_UNREADABLE = 200

/** A recorded time in the reader's zone or in UTC; one that can't be read is shown as it came. */
export function Time({ text, after }: Props) {
  const zone = zonePreference.usePreference()
  const instant = readInstant(text)
  if (instant.kind === 'unreadable') {
    const shown = text.slice(0, LONGEST_UNREADABLE)
    return (
      <bdi className="wrap-anywhere">
        invalid date: {toVisibleText(shown)}
        {shown.length < text.length && '…'}
      </bdi>
    )
  }
  const { date, hasZone, hasTime } = instant
  // A date without a time names a day, not the moment at which it begins somewhere.
  if (!hasTime) return <time dateTime={text.trim()}>{formatDay(date, 'utc')}</time>
  const before = after === undefined ? null : readInstant(after)
  const isShort = before?.kind === 'instant' && isSameDay(before.date, date, zone)
  return (
    <>
      <time
        dateTime={date.toISOString()}
        title={`${formatInstant(date, zone)} · ${formatInstant(date, 'utc')}`}
      >
        {isShort ? formatClock(date, zone) : formatInstant(date, zone)}
      </time>
      {!hasZone && !isShort && ' (zone not recorded, read as UTC)'}
    </>
  )
}
