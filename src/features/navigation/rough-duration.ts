import { formatCount } from '@/lib/numbers'

/** Each begins where the next smaller one would round up to it: 59.5 minutes are "1 hour", not "60 minutes". */
const UNITS = [
  { from: 84_600, seconds: 86_400, one: 'day' },
  { from: 3570, seconds: 3600, one: 'hour' },
  { from: 59.5, seconds: 60, one: 'minute' },
  { from: 0, seconds: 1, one: 'second' },
] as const

/** A length of time in one unit, as people say it: "2 days", "45 minutes". Takes seconds, 0 or more. */
export const roughDuration = (seconds: number): string => {
  const unit = UNITS.find(({ from }) => seconds >= from) ?? UNITS[3]
  return formatCount(Math.round(seconds / unit.seconds), unit.one)
}
