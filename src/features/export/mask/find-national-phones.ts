import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Hit } from './personal-data'
import { TRIED_REGIONS } from './phone-regions'
import { beginningsOf, placeOf } from './row-of-digits'

/**
 * Digits in groups, as in phone numbers, or ten or so in a row. Digits that touch a letter, a digit, or a sign of money
 * or calculation are part of something else. Looked for from every group of digits (hence the lookahead): a count or a
 * postcode before a number could be its first group.
 */
const CANDIDATE =
  /(?<![\p{L}\p{N}\p{Sc}_+./=#@%-]|\p{N}[,:]|\p{Sc}[ \u00a0])(?=((?:(?:8 ?)?\(\d{1,5}\)[ \u00a0]?\d{2,8}|\d{1,6}(?: ?[/-] ?|[ \u00a0.])\d{2,8}|\d{9,11}(?!\d))(?:(?: - |[ \u00a0./-])\d{2,8}(?!\d)){0,4})(?![\p{L}\p{N}_]|[.,:/-]\d|[ \u00a0]?[\p{Sc}%]))/gu

/** Words before a number that say that it is no phone number; further below, currencies before and after an amount. */
const ID_WORD = new RegExp(
  `(?:${[
    String.raw`\b(?:order|invoice|ticket|refs?|reference|id|isbn|issn|article|item|sku|part|serial|tracking|contract|policy|booking|version|code|batch|page)s?`,
    String.raw`bestell\p{L}*|rechnung\p{L}*|auftrag\p{L}*|kundennummer|artikel\p{L}*|vertrag\p{L}*|aktenzeichen`,
    String.raw`\b(?:ordine|fattura|pratica|contratto|codice|commande|facture|dossier|siren|siret|pedido|factura|contrato|encomenda|fatura|bestelling|factuur|zamówieni\p{L}*|faktura)`,
    '注文番?号?|订单号?|訂單|주문',
  ].join(
    '|',
  )})[\\s.:：#=-]{0,3}(?:(?:number|num(?:ero)?|numéro|número|nummer|no|nr|n|id|code)\\b[\\s.:：#°º=-]{0,3})?$`,
  'iu',
)
const BEFORE = 32
const MONEY_BEFORE =
  /(?<!\p{L})(?:eur|usd|gbp|chf|jpy|pln|czk|sek|nok|dkk|cny|inr|brl|rs\.?)[ \u00a0]?$/iu
const UNIT_BEHIND =
  /^[ \u00a0]?(?:euros?|eur|usd|gbp|chf|jpy|pln|czk|sek|nok|dkk|zł|kč|kr|dollars?|pounds?|francs?|yen|kg|km|m²|mb|gb|ms|users?|people|units?)(?!\p{L})/iu

/** Whether the words around a number say that it is an order number, an amount or the like. */
export const isCalledElse = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  return (
    ID_WORD.test(before) || MONEY_BEFORE.test(before) || UNIT_BEHIND.test(text.slice(end, end + 10))
  )
}

const SEPARATOR = /[^\d]+/
const DATE =
  /^(?:(?:19|20)\d{2}(?:\D\d{1,2}\D\d{1,2}|\D{1,3}(?:19|20)\d{2})|\d{1,2}\D\d{1,2}\D(?:19|20)\d{2})(?!\d)/

/** How numbers without a leading zero are grouped, besides the country's own form. */
const USUAL_GROUPS = new Set([
  '3-3-3',
  '2-3-2-2',
  '3-2-2-2',
  '3-3-4',
  '3-7',
  '2-4-4',
  '3-4-4',
  '5-5',
  '2-5-4',
  '3-3-2-2',
  '1-3-3-2-2',
])

/** Mobile numbers that are mostly written without any space and without a leading zero. */
const SOLID: Partial<Record<CountryCode, RegExp>> = {
  CN: /^1[3-9]\d{9}$/,
  ES: /^[67]\d{8}$/,
  IT: /^3\d{9}$/,
  PT: /^9\d{8}$/,
  RU: /^89\d{9}$/,
}

type Shape = {
  readonly text: string
  readonly digits: string
  readonly groups: readonly string[]
}

const lengthsOf = (groups: readonly string[]) => groups.map(({ length }) => length).join('-')

const groupsOf = (text: string) => text.split(SEPARATOR).filter((group) => group !== '')

/**
 * "020 7946 0958" and "0207 946 0958", but not "09 30 12 45": the first group is an area code, or much longer than a
 * time.
 */
const isGroupedWithZero = ({ groups }: Shape, national: readonly string[]): boolean => {
  if (groups.length > 5 || groups.slice(1).some(({ length }) => length < 2)) return false
  if (groups[0] === national[0]) return true
  return groups.length <= 3 && groups.every(({ length }) => length >= 3)
}

const isGrouped = ({ groups }: Shape, national: readonly string[]): boolean => {
  const lengths = lengthsOf(groups)
  return lengths === lengthsOf(national) || USUAL_GROUPS.has(lengths)
}

/** The number read as one of that country, in international form without the plus; null if it can't be one. */
const readIn = (country: CountryCode, shape: Shape): string | null => {
  const { text, digits, groups } = shape
  const hasZero = digits.startsWith('0')
  const isSolid = groups.length === 1
  if (isSolid && !hasZero && SOLID[country]?.test(digits) !== true) return null
  const number = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false })
  if (number === undefined) return null
  // Films and manuals use British numbers that nobody has; numbers that look like them are masked too.
  const isOne = number.isValid() || (country === 'GB' && hasZero && number.isPossible())
  if (!isOne) return null
  const national = groupsOf(number.formatNational())
  const isUsual =
    isSolid || text.includes('(') || (hasZero ? isGroupedWithZero : isGrouped)(shape, national)
  return isUsual ? number.number.slice(1) : null
}

const isPhoneShape = ({ text, digits }: Shape): boolean =>
  digits.length >= 7 &&
  digits.length <= 12 &&
  !digits.startsWith('00') &&
  !DATE.test(text) &&
  // 1.234.567 and 1 234 567 are amounts.
  !/^\d(?:[ \u00a0.]\d{3})+$/.test(text)

const readNumber = (shape: Shape, regions: readonly CountryCode[]): string | null => {
  const isMarked = shape.text.startsWith('(') || /^0\d*\D/.test(shape.text)
  for (const country of isMarked ? new Set([...regions, ...TRIED_REGIONS]) : regions) {
    const number = readIn(country, shape)
    if (number !== null) return number
  }
  return null
}

const shapeOf = (text: string): Shape => ({
  text,
  digits: text.replaceAll(/\D/g, ''),
  groups: groupsOf(text),
})

/** Whether a number can be told from the digits beside it: not where all groups are alike, as in a table. */
const isDistinct = ({ text, groups }: Shape, regions: readonly CountryCode[]): boolean =>
  /[^\d \u00a0]/.test(text) ||
  new Set(groups.map(({ length }) => length)).size > 1 ||
  // All French numbers are five pairs.
  (regions.includes('FR') && lengthsOf(groups) === '2-2-2-2-2')

/**
 * Phone numbers without a country code: those that can exist in one of the `regions` and are spelled as usual there;
 * those with a leading zero or brackets, in other large countries too. Numbers after "order", dates and amounts are
 * left unmasked. `rest`: the text with other signs in the place of numbers that are already known.
 */
export const findNationalPhones = (
  text: string,
  regions: readonly CountryCode[],
  rest: string = text,
): Hit[] => {
  let reached = -1
  return [...text.matchAll(CANDIDATE)].flatMap(({ 1: row = '', index: start }) => {
    const place = start - 1 === reached ? 'alone' : placeOf(text, rest, start)
    if (start < reached || place === 'within') return []
    // Without a zero or brackets, a row of groups is one thing or nothing.
    for (const part of /^\(?0/.test(row) ? beginningsOf(row) : [row]) {
      const shape = shapeOf(part)
      const end = start + part.length
      const isAlone = place === 'alone' && part === row
      const isShaped = isPhoneShape(shape) && (isAlone || isDistinct(shape, regions))
      const value = isShaped && !isCalledElse(text, start, end) ? readNumber(shape, regions) : null
      if (value !== null) {
        reached = end
        return [{ kind: 'phone', start, end, value } as const]
      }
    }
    return []
  })
}
