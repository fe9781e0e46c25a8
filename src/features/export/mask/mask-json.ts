import { parseJson } from '@/lib/parse-json'
import { maskLong, pause, PIECE } from './mask-long'
import { createMasker } from './masker'
import type { Masker } from './masker'

/** Characters between two pauses: about 10 ms of work. */
const SLICE = 400_000
/** The position after the closing quotation mark of the string that begins at `start`. */
const endOfString = (json: string, start: number): number => {
  let at = start
  for (;;) {
    at = json.indexOf('"', at + 1)
    if (at === -1) return json.length
    let backslashes = 0
    while (json[at - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return at + 1
  }
}

/** Names of fields whose values are phone numbers. */
const PHONE_LABEL =
  /phone|telefon|telephone|mobile|cellular|whatsapp|msisdn|^(?:tel|cell|fax)$|[_-](?:tel|cell|fax)$/i

const isName = (json: string, end: number): boolean => {
  let at = end
  while (/\s/.test(json.charAt(at))) at += 1
  return json.charAt(at) === ':'
}

const maskValue = (text: string, label: string, { mask, maskPhone }: Masker): string =>
  PHONE_LABEL.test(label) ? maskPhone(text) : mask(text)

/** Numbers that may be a card's or a phone's. Those with a fraction or an exponent are neither. */
const WHOLE_NUMBER = /(?<![\d.eE+-])\d{7,19}(?![\d.eE])/g

/** Masks numbers in the text between two strings: a card's number may have been recorded as a number. */
const maskNumbers = (between: string, label: string, masker: Masker): string =>
  between.replaceAll(WHOLE_NUMBER, (digits) => {
    const masked =
      digits.length >= 14 || PHONE_LABEL.test(label) ? maskValue(digits, label, masker) : digits
    return masked === digits ? digits : JSON.stringify(masked)
  })

const readString = (token: string): string => {
  const text = parseJson(token)
  return typeof text === 'string' ? text : ''
}

/**
 * Masks personal data in a valid JSON text: in its strings, field names included, and in card numbers that are recorded
 * as numbers. It works on the text, so other numbers, order, white space and depth stay as they are. It pauses, so that
 * a large record does not block the page.
 */
export const maskJsonText = async (json: string, masker: Masker): Promise<string> => {
  const parts: string[] = []
  let end = 0
  let label = ''
  let pauseAt = SLICE
  for (let start = json.indexOf('"'); start !== -1; start = json.indexOf('"', end)) {
    parts.push(maskNumbers(json.slice(end, start), label, masker))
    end = endOfString(json, start)
    const token = json.slice(start, end)
    const text = readString(token)
    const isLabel = isName(json, end)
    const masked =
      text.length > PIECE
        ? await maskLong(text, masker)
        : isLabel
          ? masker.mask(text)
          : maskValue(text, label, masker)
    parts.push(masked === text ? token : JSON.stringify(masked))
    if (isLabel) label = text
    if (end > pauseAt) {
      pauseAt = end + SLICE
      await pause()
    }
  }
  parts.push(maskNumbers(json.slice(end), label, masker))
  return parts.join('')
}

export type MaskedJson = { readonly text: string; readonly masker: Masker }

/**
 * The same with a new masker, which is returned so that related texts can be masked alike. `language`: see
 * `createMasker`.
 */
export const maskJson = async (json: string, language: string | null): Promise<MaskedJson> => {
  const masker = createMasker(language)
  return { text: await maskJsonText(json, masker), masker }
}
