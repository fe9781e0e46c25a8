import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Hit } from './personal-data'

// `libphonenumber-js` with its small metadata (25 KB, fetched when the menu is about to open) knows which numbers can
// exist: without it, every order number after a plus would count as one.

/**
 * Where a number with a country code may begin. The library is given only the text from there, since it would take
 * minutes for a large record.
 */
const INTERNATIONAL = /(?<![\p{L}\p{N}_+./=-])(?:\+|00)[ (]{0,2}[1-9](?=[\d\s()./-]{5})/gu

/** The lengths of a number with its punctuation: the longest, and the shortest with a plus and a country code. */
const REACH = 40
const SHORTEST = 8
/** With the 00 that some dial before the country code. */
const MOST_DIGITS = 17

/**
 * A day or a time of day behind a number. Its digits don't tell where the number ends: some countries have long ones.
 */
const DATE_OR_TIME =
  /(?<=[^]{8})(?<!\d|\d[./-])(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2})|\d{1,2}:\d{2})(?!\d|[./-]\d)/

/** The area code and the rest of another number, without a country code, behind a space. */
const ANOTHER = /(?<=\d)[,;]? (?=0[1-9]\d{1,3}[ /-]?\d{3,}[ -]?\d{2})/

/** More digits than mobile numbers have in Germany and Italy, which the library allows for all numbers there. */
const TOO_LONG = /^(?:491[5-7]\d{10}|393\d{10})/

/**
 * A plus, a country code and groups of digits: nobody may have this number, as in films and manuals, but it is as long
 * as a real one. Groups of thousands are amounts.
 */
const GROUPED = /^\+\(?[1-9]\d{0,2}\)?(?:[ ./-]\(?\d{2,7}\)?){2,5}(?!\d)/
const THOUSANDS = /^\+\d{1,3}(?:[ .]\d{3})+$/

/** A number at the start of a text. */
type Found = { readonly length: number; readonly value: string }

/** The library's reading. */
const readValid = (text: string): Found | null => {
  // Any country that dials 00 will do: a number of its own, without the 00, would start further on and is left out.
  const found = findPhoneNumbersInText(text, { defaultCountry: 'DE' })[0]
  return found?.startsAt === 0 && !TOO_LONG.test(found.number.number.slice(1))
    ? { length: found.endsAt, value: found.number.number.slice(1) }
    : null
}

/** The reading of a part that the library refused because of what is behind it: cheaper, since nothing is searched. */
const readPart = (text: string): Found | null => {
  const number = parsePhoneNumberFromString(text.replace(/^00/, '+'))
  const isNumber = number?.isValid() === true && !TOO_LONG.test(number.number.slice(1))
  return isNumber ? { length: text.length, value: number.number.slice(1) } : null
}

const readGrouped = (text: string): Found | null => {
  const number = GROUPED.exec(text)?.[0]
  if (number === undefined || THOUSANDS.test(number)) return null
  const parsed = parsePhoneNumberFromString(number)
  return parsed?.isPossible() === true
    ? { length: number.length, value: parsed.number.slice(1) }
    : null
}

/**
 * The beginnings of a text that may be a number, the longest first: the library refuses a number with more digits behind
 * it, such as a count or a postcode.
 */
const partsOf = (text: string): string[] => {
  const run = /^\+?[\d\s()./,;-]*\d/.exec(text)?.[0] ?? ''
  // An amount is refused whole.
  if (THOUSANDS.test(run)) return []
  return Array.from(run.matchAll(/\d(?=[\s,;]|$)/g), ({ index }) => run.slice(0, index + 1))
    .filter((part) => part.length >= SHORTEST && part.replaceAll(/\D/g, '').length <= MOST_DIGITS)
    .toReversed()
}

const firstOf = (texts: readonly string[], read: (text: string) => Found | null): Found | null => {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

const readWindow = (window: string): Found | null => {
  const day = window.search(DATE_OR_TIME)
  const text = day === -1 ? window : window.slice(0, day)
  const parts = partsOf(text)
  const another = text.search(ANOTHER)
  return (
    (another === -1 ? null : readValid(text.slice(0, another))) ??
    readValid(text) ??
    firstOf(parts, readPart) ??
    firstOf(parts, readGrouped) ??
    // "+7 4832 12-11-10" only looks like a day.
    (day === -1 ? null : readValid(window))
  )
}

/** The phone numbers with a country code: those that can exist, and those that are written and as long as such. */
export const findInternationalPhones = (text: string): Hit[] =>
  [...text.matchAll(INTERNATIONAL)].flatMap(({ index }) => {
    const window = /^\+?[^+]*/.exec(text.slice(index, index + REACH))?.[0] ?? ''
    const found = readWindow(window)
    if (found === null) return []
    const number = window.slice(0, found.length)
    // "(+44) 20 …": the opening bracket is part of the number.
    const isBracketed = text[index - 1] === '(' && !number.includes('(') && number.includes(')')
    const start = isBracketed ? index - 1 : index
    return [{ kind: 'phone', start, end: index + found.length, value: found.value } as const]
  })
