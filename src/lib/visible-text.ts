import { isPlainWriting, partsOf } from './plain-writing'

const NEEDS_CARE = /(?!\n|\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
/** A hundred marks on one letter, and more to come. Characters without a width do not separate them. */
const CROWD =
  /(?:[\p{M}\p{Emoji_Modifier}\uff9e\uff9f]\p{Cf}*){100}(?=[\p{M}\p{Emoji_Modifier}\uff9e\uff9f])/gu
const CONTROL = /(?!\n|\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

const nameOf = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code === 0x2028 || code === 0x2029) return '\n'
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code < 0xa0 || code >= 0xd800) return '\ufffd'
  // Overrides and isolates can make text look like another; shown by name, they reorder nothing.
  return `\u27e8U+${code.toString(16).toUpperCase()}\u27e9`
}

const withCare = (text: string): string => {
  const parted = text.replace(CROWD, '$&\u25cc')
  if (!NEEDS_CARE.test(parted)) return parted
  return parted.replace(/\r\n?/g, '\n').replace(CONTROL, nameOf)
}

/**
 * Makes a recorded text readable: every line ending becomes `\n`, control characters are shown as symbols (`␛`),
 * characters that reorder text by their names, and half surrogate pairs as `\ufffd`. After a hundred marks on one letter
 * the next ones stand on a dotted circle: the time in which a browser lays out a letter grows with the square of its
 * marks, to half a minute for 80,000. What is copied or searched is the recorded text, not this.
 */
export const toVisibleText = (text: string): string =>
  isPlainWriting(text)
    ? text
    : partsOf(text)
        .map((part) => (isPlainWriting(part) ? part : withCare(part)))
        .join('')
