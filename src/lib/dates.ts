import { formatNumber } from './numbers'
import { numberFormat } from './on-demand'

/** What a recorded timestamp says: an instant, or text that names none. */
export type Instant =
  | {
      readonly kind: 'instant'
      readonly date: Date
      readonly hasZone: boolean
      readonly hasTime: boolean
    }
  | { readonly kind: 'unreadable'; readonly text: string }

const DAY = 86_400_000

/** ISO 8601 (RFC 3339 with optional time, fraction and offset): the forms the API is known to send. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** Minutes east of UTC; null for an offset that does not exist anywhere. */
const offsetMinutes = (zone: string): number | null => {
  if (zone.toUpperCase() === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', ''))]
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/**
 * Reads an ISO 8601 timestamp. One without a zone is taken as UTC, which is what the API means, and `hasZone` says so.
 * A date that does not exist (30 February) is unreadable, whereas `Date` would move it to March.
 */
export const readInstant = (text: string): Instant => {
  const parts = ISO.exec(text.trim())
  if (parts === null) return { kind: 'unreadable', text }
  const [year = 0, month = 0, day = 0, written = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  // ISO 8601 writes the end of a day as 24:00.
  const isEndOfDay = written === 24 && minute === 0 && second === 0
  const hour = isEndOfDay ? 0 : written
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  wall.setUTCFullYear(year)
  const isReal =
    year > 0 &&
    wall.getUTCMonth() === month - 1 &&
    wall.getUTCDate() === day &&
    wall.getUTCHours() === hour &&
    wall.getUTCMinutes() === minute &&
    wall.getUTCSeconds() === second
  if (!isReal) return { kind: 'unreadable', text }
  const zone = parts[8]
  const milliseconds = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000)
  const shift = zone === undefined ? 0 : offsetMinutes(zone)
  if (shift === null) return { kind: 'unreadable', text }
  const end = isEndOfDay ? DAY : 0
  const date = new Date(wall.getTime() + milliseconds + end - shift * 60_000)
  return {
    kind: 'instant',
    date,
    hasZone: zone !== undefined,
    hasTime: parts[4] !== undefined,
  }
}

export type Zone = 'local' | 'utc'

const DATE = { year: 'numeric', month: 'short', day: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
const PARTS = {
  full: { ...DATE, ...CLOCK, timeZoneName: 'short' },
  clock: CLOCK,
  day: DATE,
} as const

/** One formatter for each use: creating one costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (zone: Zone, parts: keyof typeof PARTS): Intl.DateTimeFormat => {
  const key = `${zone} ${parts}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    ...PARTS[parts],
    ...(zone === 'utc' && { timeZone: 'UTC' }),
  })
  formatters.set(key, made)
  return made
}

const format = (date: Date, zone: Zone, parts: keyof typeof PARTS): string =>
  formatterOf(zone, parts).format(date)

/** Whether the reader's own time is UTC. */
export const isLocalUtc = (): boolean =>
  /^(?:Etc\/)?UTC$/.test(formatterOf('local', 'full').resolvedOptions().timeZone)

/** A date and time with its zone: "3 Nov 2026, 14:05:09 CET". */
export const formatInstant = (date: Date, zone: Zone): string => format(date, zone, 'full')

/** The time of day alone, for places where date and zone are shown beside it: "14:05:09". */
export const formatClock = (date: Date, zone: Zone): string => format(date, zone, 'clock')

/** The day alone: "3 Nov 2026". */
export const formatDay = (date: Date, zone: Zone): string => format(date, zone, 'day')

/** Whether two instants are on the same calendar day in the zone in which they are shown. */
export const isSameDay = (one: Date, other: Date, zone: Zone): boolean =>
  dayOf(one, zone) === dayOf(other, zone)

/** Compared without formatting: long conversations do this for every turn. */
const dayOf = (date: Date, zone: Zone): number =>
  zone === 'utc'
    ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
    : Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())

/** A length of time in words: "1.84 s", "2 min 5 s", "3 h 12 min". Takes seconds; a negative one keeps its sign. */
export const formatDuration = (seconds: number): string => {
  const sign = seconds < 0 ? '−' : ''
  const length = Math.abs(seconds)
  // Centuries: no duration that was measured, and beyond what days and hours can be computed for exactly.
  if (length >= LONGEST) return `${formatNumber(seconds)} s`
  // Rounded first: what makes up a whole minute, hour or day is shown as one.
  if (Number(length.toPrecision(3)) < 60) return `${sign}${shorten(length)} s`
  const whole = Math.round(length)
  if (whole < 3600) return `${sign}${pair(whole, 60, ['min', 's'])}`
  const minutes = Math.round(whole / 60)
  if (minutes < 24 * 60) return `${sign}${pair(minutes, 60, ['h', 'min'])}`
  return `${sign}${pair(Math.round(whole / 3600), 24, ['d', 'h'])}`
}

/** In seconds. */
const LONGEST = 1e10

const shorten = numberFormat({ maximumSignificantDigits: 3 })

const pair = (value: number, base: number, [large, small]: readonly [string, string]): string => {
  const rest = value % base
  return rest === 0
    ? `${Math.floor(value / base)} ${large}`
    : `${Math.floor(value / base)} ${large} ${rest} ${small}`
}
