import { formatCount } from '@/lib/numbers'

const UNITS = [
  { seconds: 86_400, one: 'day' },
  { seconds: 3600, one: 'hour' },
  { seconds: 60, one: 'minute' },
  { seconds: 1, one: 'second' },
] as const

/** A length of time in one unit, as people say it: "2 days", "45 minutes". Takes seconds, 0 or more. */
export const roughDuration = (seconds: number): string => {
  // 59.6 minutes become "1 hour", not "60 minutes".
  const unit = UNITS.find((candidate) => seconds >= candidate.seconds * 0.995) ?? UNITS[3]
  return formatCount(Math.round(seconds / unit.seconds), unit.one)
}
