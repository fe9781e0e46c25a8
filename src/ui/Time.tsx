import { formatClock, formatInstant, readInstant } from '@/lib/dates'
import { zonePreference } from './zone'

type Props = {
  /** An ISO 8601 timestamp as recorded. */
  text: string
  /** The time of day alone; the full time is in its title. */
  isShort?: boolean
}

/** A recorded time in the reader's zone or in UTC; one that can't be read is shown as it came. */
export function Time({ text, isShort = false }: Props) {
  const zone = zonePreference.usePreference()
  const instant = readInstant(text)
  if (instant.kind === 'unreadable') return <bdi>invalid date: {text}</bdi>
  const { date, hasZone } = instant
  const full = formatInstant(date, zone)
  const title = `${full} · ${formatInstant(date, 'utc')}${hasZone ? '' : ' (recorded without a zone, read as UTC)'}`
  return (
    <time dateTime={date.toISOString()} title={title}>
      {isShort ? formatClock(date, zone) : full}
    </time>
  )
}
