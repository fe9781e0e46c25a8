import { drawInteger, seededRandom } from '../seeded-random'

const MINUTE = 60_000
const DAY = 86_400_000
const WEEKS = 9
const PERIOD = WEEKS * 7 * DAY

/** How many records there are on each day from Monday to Sunday. */
const BY_DAY = [6, 6, 6, 6, 6, 3, 2]
const DAY_OF_SLOT = BY_DAY.flatMap((count, day) => Array.from({ length: count }, () => day))

export const SEEDED_COUNT = WEEKS * DAY_OF_SLOT.length

/** Any Monday would do. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5)

/** The newest is at least this old, so that no conversation continues in the future. */
const LEAST_AGE = 15 * MINUTE

/** The id encodes the record's index, so that any record can be found without a table; pages show the first group. */
export const seededId = (index: number): string =>
  `5eed${String(index + 1).padStart(4, '0')}-0000-4000-8000-000000000000`

/** The record's index, from 0; null if the id (in lower case) belongs to no seeded record. */
export const seededIndex = (id: string): number | null => {
  const number = Number(/^5eed(\d{4})-0000-4000-8000-0{12}$/.exec(id)?.[1] ?? 0)
  return number >= 1 && number <= SEEDED_COUNT ? number - 1 : null
}

/** Between six in the morning and ten in the evening. */
const timeOfDay = (index: number): number => {
  const random = seededRandom(index * 7919 + 1)
  return 6 * 60 * MINUTE + drawInteger(random, 16 * 60 * MINUTE)
}

/**
 * When a record took place, in milliseconds since 1970. "The last seven days" must find something on any day the viewer
 * is tried, and a link must go on leading to the same record. So each record recurs every nine weeks, on the same
 * weekday and at the same time of day, and its time is its latest recurrence. Between two recurrences its time stays
 * the same, whichever process is asked, and there are always nine weeks' worth of records.
 */
export const seededTime = (index: number, now: number): number => {
  const week = Math.floor(index / DAY_OF_SLOT.length)
  const day = DAY_OF_SLOT[index % DAY_OF_SLOT.length] ?? 0
  const first = FIRST_MONDAY + (week * 7 + day) * DAY + timeOfDay(index)
  return first + Math.floor((now - LEAST_AGE - first) / PERIOD) * PERIOD
}
