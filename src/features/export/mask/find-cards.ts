import type { Hit } from './personal-data'

/**
 * 14 to 19 digits in a row, or grouped as on cards. Thirteen digits are bar codes, or cards of the last century. Digits
 * that touch a letter or a digit, directly or through a dash or point, are part of a longer id. Looked for from every
 * group of digits (hence the lookahead): a year before a card could be its first group.
 */
const CANDIDATE =
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-.])(?=(\d{14,19}|\d{4}([ \u00a0-])\d{4}\2\d{4}\2\d{4}(?:\2\d{3})?|\d{4}([ \u00a0-])\d{6}\3\d{4,5})(?![\p{L}\p{N}_]|[-.][\p{L}\p{N}]))/gu

/** The fifth group of a card of 19 digits; behind one of 16, the three digits from its back. */
const FIFTH_GROUP = /[ \u00a0-]\d{3}$/

/** First digits and lengths of Visa, Mastercard, American Express, Diners Club, JCB, Discover, UnionPay and Maestro. */
const ISSUED =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|220[0-4]\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,13}|35\d{14,17}|(?:5[06-8]|6\d)\d{14,17})$/

/** Luhn's checksum: every second digit from the right counts twice. */
const hasCheckDigit = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.at(-1 - index))
    const counted = index % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

const isCard = (value: string): boolean => ISSUED.test(value) && hasCheckDigit(value)

/** The payment card numbers in a text, in order: valid first digits and length, and a check digit that fits. */
export const findCards = (text: string): Hit[] =>
  [...text.matchAll(CANDIDATE)].flatMap(({ index: start, 1: found = '' }) => {
    for (const written of [found, found.replace(FIFTH_GROUP, '')]) {
      const value = written.replaceAll(/\D/g, '')
      if (isCard(value))
        return [{ kind: 'card', start, end: start + written.length, value } as const]
    }
    return []
  })
