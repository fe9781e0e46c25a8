import type { CountryCode } from 'libphonenumber-js/min'
import { findAmericanPhones } from './find-american-phones'
import { findInternationalPhones } from './find-international-phones'
import { findNationalPhones } from './find-national-phones'
import type { Hit } from './personal-data'

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

const findNamed = (text: string): Hit[] =>
  [...text.matchAll(AFTER_WORD)].flatMap((match) => {
    const number = match[1] ?? ''
    const value = number.replaceAll(/\D/g, '')
    if (value.length < 7 || value.length > 15 || DATE.test(number) || IP.test(number)) return []
    const end = match.index + match[0].length
    const start = end - number.length
    return [{ kind: 'phone', start, end, value: value.replace(/^00/, '') } as const]
  })

/** Makes all dashes and spaces plain; each stays one unit long. */
const plain = (text: string): string =>
  text.replaceAll(/[\u2010-\u2013\u2212]/g, '-').replaceAll(/[\u2007\u202f]/g, ' ')

/** A text of the same length with signs that mean nothing in the place of the hits. */
const without = (text: string, hits: readonly Hit[]): string => {
  let at = 0
  const parts = hits.map(({ start, end }) => {
    const kept = text.slice(at, start)
    const blank = '*'.repeat(Math.max(0, end - Math.max(at, start)))
    at = Math.max(at, end)
    return kept + blank
  })
  return parts.join('') + text.slice(at)
}

/**
 * The phone numbers in a text: any with a country code that can exist; others after a word such as "phone", in the
 * American form, or in a form usual in one of the `regions`, the countries that the record may come from.
 */
export const findPhones = (written: string, regions: readonly CountryCode[]): Hit[] => {
  const text = plain(written)
  const international = findInternationalPhones(text)
  const national = findNationalPhones(text, regions, without(text, international))
  const american = findAmericanPhones(text)
  return [
    ...international,
    // The first reading wins: if the language gives no hint, the form decides.
    ...(regions.length === 0 ? [...american, ...national] : [...national, ...american]),
    ...findNamed(text),
  ]
}
