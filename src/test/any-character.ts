import * as fc from 'fast-check'

const SURROGATES = 0x800
const FIRST_SURROGATE = 0xd800
const toCharacter = (place: number): string =>
  String.fromCodePoint(place < FIRST_SURROGATE ? place : place + SURROGATES)

const toPlace = (character: unknown): number => {
  const point = typeof character === 'string' ? (character.codePointAt(0) ?? 0) : -1
  return point < FIRST_SURROGATE ? point : point - SURROGATES
}

/**
 * Any Unicode character, as the unit of a text: what fast-check calls `binary`, which first takes seconds to list them
 * all, in each file of tests.
 */
export const anyCharacter = fc.nat(0x10_ffff - SURROGATES).map(toCharacter, toPlace)
