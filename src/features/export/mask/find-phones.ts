import {
  type CountryCode,
  findPhoneNumbersInText,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import { findAmericanPhones } from './find-american-phones'
import { findNationalPhones } from './find-national-phones'
import type { Hit } from './personal-data'

// `libphonenumber-js` with its small metadata (25 KB, fetched when the menu is about to open) knows which numbers can
// exist: without it, every order number after a plus would count as one.

/**
 * Where a number with a country code may begin. The library is given only the text from there, since it would take
 * minutes for a large record.
 */
const INTERNATIONAL = /(?<![\p{L}\p{N}_+./=-])(?:\+|00)[ (]{0,2}[1-9](?=[\d\s()./-]{5})/gu

/** The length of a number with all its punctuation. */
const REACH = 40

/** A number without a country code must have a typical form, or a word that says that it is a phone number. */
const WORDS = [
  'tele?(?:phone|fon|fono|fone|foon)?s?',
  'tél(?:éphone)?s?',
  'phones?|mobile?|móvil|cell(?:ulare|phone)?|celular|handy|fax',
  'call|ring|dial|whatsapp|sms',
  '电话|手机|電話|携帯|전화|هاتف|телефон|тел',
].join('|')
const FILLERS = [
  '[\\s.:：#°=|"\'*)(-]',
  'number|num(?:ero)?\\b|numéro|número|nummer|no\\b|nr\\b',
  'is\\b|at\\b|me\\b|us\\b|on\\b',
].join('|')
const AFTER_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WORDS})(?:${FILLERS}){1,8}?(\\(?\\d[\\d \u00a0()./-]{5,20}\\d)(?![\\p{L}\\p{N}]|[.-]\\d)`,
  'giu',
)

const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2}(?!\d)))/
const IP = /^\d{1,3}(?:\.\d{1,3}){3}/

const digitsOf = (text: string) => text.replaceAll(/\D/g, '')

const toHit = (text: string, start: number, value = digitsOf(text).replace(/^00/, '')): Hit => ({
  kind: 'phone',
  start,
  end: start + text.length,
  value,
})

/**
 * A plus, a country code and groups of digits: nobody may have this number, as in films and manuals, but it is as long
 * as a real one. Groups of thousands are amounts.
 */
const GROUPED = /^\+\(?[1-9]\d{0,2}\)?(?:[ ./-]\(?\d{2,7}\)?){2,5}(?!\d)/
const THOUSANDS = /^\+\d{1,3}(?:[ .]\d{3})+$/

const findGrouped = (window: string, index: number): Hit[] => {
  const number = GROUPED.exec(window)?.[0]
  if (number === undefined || THOUSANDS.test(number)) return []
  const parsed = parsePhoneNumberFromString(number)
  return parsed?.isPossible() === true ? [toHit(number, index, parsed.number.slice(1))] : []
}

const findInternational = (text: string): Hit[] =>
  [...text.matchAll(INTERNATIONAL)].flatMap(({ index }) => {
    const window = text.slice(index, index + REACH)
    // Any country that dials 00 will do: a number of its own, without the 00, would start further on and is left out.
    const found = findPhoneNumbersInText(window, { defaultCountry: 'DE' })[0]
    if (found?.startsAt !== 0) return findGrouped(window, index)
    const number = window.slice(0, found.endsAt)
    const value = found.number.number.slice(1)
    // "(+44) 20 …": the opening bracket is part of the number.
    const isBracketed = text[index - 1] === '(' && !number.includes('(') && number.includes(')')
    return [isBracketed ? toHit(`(${number}`, index - 1, value) : toHit(number, index, value)]
  })

const findNamed = (text: string): Hit[] =>
  [...text.matchAll(AFTER_WORD)].flatMap((match) => {
    const number = match[1] ?? ''
    const digits = digitsOf(number).length
    if (digits < 7 || digits > 15 || DATE.test(number) || IP.test(number)) return []
    return [toHit(number, match.index + match[0].length - number.length)]
  })

/** Makes all dashes and spaces plain; each stays one unit long. */
const plain = (text: string): string =>
  text.replaceAll(/[\u2010-\u2013\u2212]/g, '-').replaceAll(/[\u2007\u202f]/g, ' ')

/**
 * The phone numbers in a text: any with a country code that can exist; others after a word such as "phone", in the
 * American form, or in a form usual in one of the `regions`, the countries that the record may come from.
 */
export const findPhones = (written: string, regions: readonly CountryCode[]): Hit[] => {
  const text = plain(written)
  const national = findNationalPhones(text, regions)
  const american = findAmericanPhones(text)
  return [
    ...findInternational(text),
    // The first reading wins: if the language gives no hint, the form decides.
    ...(regions.length === 0 ? [...american, ...national] : [...national, ...american]),
    ...findNamed(text),
  ]
}
