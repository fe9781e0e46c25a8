const UNITS = [
  ['minute', 60_000, 3_600_000],
  ['hour', 3_600_000, 86_400_000],
  ['day', 86_400_000, 30 * 86_400_000],
  ['month', 30 * 86_400_000, 365 * 86_400_000],
  ['year', 365 * 86_400_000, Infinity],
] as const

const format = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/**
 * How long ago something was, in words: "just now", "3 minutes ago", "1 day ago". It counts elapsed time, whatever the
 * calendar says: 30 hours ago may be yesterday or the day before. Takes milliseconds since 1970; a time in the future,
 * which a corrected clock can cause, is "just now".
 */
export const timeAgo = (then: number, now: number): string => {
  const elapsed = now - then
  if (elapsed < 60_000) return 'just now'
  const [unit, length] = UNITS.find(([, , end]) => elapsed < end) ?? UNITS[4]
  return format.format(-Math.floor(elapsed / length), unit)
}
