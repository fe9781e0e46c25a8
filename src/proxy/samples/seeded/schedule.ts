import { drawInteger, seededRandom } from '../seeded-random'

const MINUTE = 60_000
const DAY = 86_400_000
const WEEKS = 9
const PERIOD = WEEKS * 7 * DAY

/** How many there are from Monday to Sunday. */
const BY_DAY = [6, 6, 6, 6, 6, 3, 2]
const DAY_OF_SLOT = BY_DAY.flatMap((count, day) => Array.from({ length: count }, () => day))

export const SEEDED_COUNT = WEEKS * DAY_OF_SLOT.length

/** Any Monday will do. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5)

/** The youngest is at least this old, so that no conversation goes on in the future. */
const LEAST_AGE = 15 * MINUTE

/** The id says which record it is, so that any can be found without a table; the first group is what pages show. */
export const seededId = (index: number): string =>
  `5eed${String(index + 1).padStart(4, '0')}-0000-4000-8000-000000000000`

/** The record's index, from 0; null where the id (in lower case) is no seeded record's. */
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
 * When a record took place, in milliseconds since 1970. "The last seven days" must find something on any day on which
 * the viewer is tried, and a link must go on leading to the same record. So every record comes round again each nine
 * weeks, on the same weekday and at the same time of day, and took place the last time that it did: between two rounds
 * its time stays what it is, whichever process is asked, and there are always nine weeks' worth of records.
 */
export const seededTime = (index: number, now: number): number => {
  const week = Math.floor(index / DAY_OF_SLOT.length)
  const day = DAY_OF_SLOT[index % DAY_OF_SLOT.length] ?? 0
  const first = FIRST_MONDAY + (week * 7 + day) * DAY + timeOfDay(index)
  return first + Math.floor((now - LEAST_AGE - first) / PERIOD) * PERIOD
}
