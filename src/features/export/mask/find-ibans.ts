import { countrySpecs, isValidIBAN } from 'ibantools'
import type { Hit } from './personal-data'

// `ibantools` knows each country's length and form, and follows the registry (3 KB): a checksum alone lets one random
// text in a hundred through.

/** Country and check digits; the country determines the length of the rest. */
const START = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?=[ \u00a0-]?[a-z0-9])/giu

const LONGEST = 34

const lengthIn = (country: string): number =>
  Object.hasOwn(countrySpecs, country) ? (countrySpecs[country]?.chars ?? 0) : 0

/**
 * The end of `count` letters and digits from `start`, ignoring single spaces and dashes between them; -1 if there are
 * fewer.
 */
const endOf = (text: string, start: number, count: number): number => {
  let left = count
  let at = start
  for (; left > 0 && at < start + LONGEST * 2; at += 1) {
    const character = text.charAt(at)
    if (/[a-z0-9]/i.test(character)) left -= 1
    else if (!/[ \u00a0-]/.test(character) || /[^a-z0-9]/i.test(text.charAt(at - 1))) return -1
  }
  return left === 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at)) ? at : -1
}

/** The IBANs in a text, in order: the country's length and form, and check digits that fit. */
export const findIbans = (text: string): Hit[] =>
  [...text.matchAll(START)].flatMap(({ index: start, 0: head }) => {
    const length = lengthIn(head.slice(0, 2).toUpperCase())
    const end = length === 0 ? -1 : endOf(text, start, length)
    if (end === -1) return []
    const value = text
      .slice(start, end)
      .replaceAll(/[^a-z0-9]/gi, '')
      .toUpperCase()
    return isValidIBAN(value) ? [{ kind: 'iban', start, end, value } as const] : []
  })
