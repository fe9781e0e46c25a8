import { idOfDigits, type InteractionId } from '../interaction-id'

/**
 * How an id is written in a link: 23 characters of base64url. The first 22 hold its 128 bits and, in the remaining 4
 * bits, the beginning of a 10-bit checksum; the 23rd holds the rest of the checksum. So each id can be verified by
 * itself.
 */
export const PACKED_LENGTH = 23

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map(Array.from(ALPHABET, (character, value) => [character, value]))

/** A prime just under 2^10: changing one character changes the sum, whatever its weight. */
const PRIME = 1021
/**
 * Irregular, since otherwise the characters of an id shifted by one position would pass too. None is a multiple of the
 * prime.
 */
const WEIGHTS = Array.from(
  { length: PACKED_LENGTH - 1 },
  (_, place) => 1 + ((place ** 3 * 5 + place ** 2 * 37 + place * 101 + 7) % (PRIME - 1)),
)
/**
 * Added to each character, so that an id with many zeros is not a run of one letter, where a missing one would go
 * unnoticed.
 */
const MASKS = WEIGHTS.map((weight, place) =>
  place === PACKED_LENGTH - 2 ? weight & 48 : weight & 63,
)
/** The sum of an id of zeros. */
const START = 512

export const toDigits = (values: readonly number[]): string =>
  values.map((value) => ALPHABET[value & 63] ?? '').join('')

/** The value of each character, 0–63; -1 for a character that is not used. */
export const fromDigits = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => VALUES.get(text[at] ?? '') ?? -1)

/** Only the upper two bits of the 22nd character belong to the id. */
const contentAt = (values: readonly number[], at: number, place: number): number => {
  const value = values[at + place] ?? -1
  return place === PACKED_LENGTH - 2 && value >= 0 ? value >> 4 : value
}

/** -1 if a character is not one of ours. */
const sumAt = (values: readonly number[], at: number): number => {
  let sum = START
  for (let place = 0; place < PACKED_LENGTH - 1; place += 1) {
    const value = contentAt(values, at, place)
    if (value < 0) return -1
    sum += value * (WEIGHTS[place] ?? 1)
  }
  return sum % PRIME
}

/** Whether there is a valid id at this position. By chance, one position in 1,021 looks like it. */
export const isPackedAt = (values: readonly number[], at: number): boolean => {
  const low = values[at + PACKED_LENGTH - 1] ?? -1
  const high = values[at + PACKED_LENGTH - 2] ?? -1
  return low >= 0 && high >= 0 && sumAt(values, at) === (high & 15) * 64 + low
}

const masked = (value: number, place: number): number => value ^ (MASKS[place] ?? 0)

export const packId = (id: InteractionId): string => {
  const hex = `${id.replaceAll('-', '')}0`
  const values = Array.from({ length: 11 }, (_, group) =>
    Number.parseInt(hex.slice(group * 3, group * 3 + 3), 16),
  )
    .flatMap((bits) => [bits >> 6, bits & 63])
    .map(masked)
  const check = sumAt(values, 0)
  return toDigits([...values.slice(0, -1), (values.at(-1) ?? 0) | (check >> 6), check])
}

/** The id at a place where `isPackedAt` holds. */
export const unpackId = (values: readonly number[], at: number): InteractionId | null => {
  let hex = ''
  const digits = values.slice(at, at + PACKED_LENGTH - 1).map(masked)
  for (let place = 0; place < PACKED_LENGTH - 1; place += 2)
    hex += (((digits[place] ?? 0) << 6) | (digits[place + 1] ?? 0)).toString(16).padStart(3, '0')
  return idOfDigits(hex.slice(0, 32))
}
