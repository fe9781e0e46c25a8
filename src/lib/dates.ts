/** What a recorded timestamp says: an instant, or text that names none. */
export type Instant =
  | { readonly kind: 'instant'; readonly date: Date; readonly hasZone: boolean }
  | { readonly kind: 'unreadable'; readonly text: string }

/** ISO 8601 (RFC 3339 with optional time, fraction and offset): the forms the API is known to send. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i

const offsetMinutes = (zone: string): number => {
  if (zone.toUpperCase() === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
}

/**
 * Reads an ISO 8601 timestamp. One without a zone is taken as UTC, which is what the API means, and says so in
 * `hasZone`. A date that no calendar has (30 February) is unreadable, where `Date` would move it to March.
 */
export const readInstant = (text: string): Instant => {
  const parts = ISO.exec(text.trim())
  if (parts === null) return { kind: 'unreadable', text }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  wall.setUTCFullYear(year)
  const isReal =
    wall.getUTCMonth() === month - 1 &&
    wall.getUTCDate() === day &&
    wall.getUTCHours() === hour &&
    wall.getUTCMinutes() === minute &&
    wall.getUTCSeconds() === second
  if (!isReal) return { kind: 'unreadable', text }
  const zone = parts[8]
  const milliseconds = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000)
  const shift = zone === undefined ? 0 : offsetMinutes(zone)
  const date = new Date(wall.getTime() + milliseconds - shift * 60_000)
  return { kind: 'instant', date, hasZone: zone !== undefined }
}

export type Zone = 'local' | 'utc'

/** One formatter a zone: making one costs more than a thousand uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatter = (zone: Zone, hasDate: boolean): Intl.DateTimeFormat => {
  const key = `${zone} ${hasDate}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    ...(hasDate && { year: 'numeric', month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(hasDate && { timeZoneName: 'short' }),
    ...(zone === 'utc' && { timeZone: 'UTC' }),
  })
  formatters.set(key, made)
  return made
}

/** A date and time with its zone: "3 Nov 2026, 14:05:09 CET". */
export const formatInstant = (date: Date, zone: Zone): string => formatter(zone, true).format(date)

/** The time of day alone, for where the date and zone stand beside it: "14:05:09". */
export const formatClock = (date: Date, zone: Zone): string => formatter(zone, false).format(date)

/** A length of time in words: "1.84 s", "2 min 5 s", "3 h 12 min". Takes seconds; a negative one keeps its sign. */
export const formatDuration = (seconds: number): string => {
  const sign = seconds < 0 ? '−' : ''
  const length = Math.abs(seconds)
  if (length < 60) return `${sign}${shorten(length)} s`
  const whole = Math.round(length)
  if (whole < 3600) return `${sign}${pair(whole, 60, ['min', 's'])}`
  if (whole < 86_400) return `${sign}${pair(Math.round(whole / 60), 60, ['h', 'min'])}`
  return `${sign}${pair(Math.round(whole / 3600), 24, ['d', 'h'])}`
}

const shorten = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value)

const pair = (value: number, base: number, [large, small]: readonly [string, string]): string => {
  const rest = value % base
  return rest === 0
    ? `${Math.floor(value / base)} ${large}`
    : `${Math.floor(value / base)} ${large} ${rest} ${small}`
}
