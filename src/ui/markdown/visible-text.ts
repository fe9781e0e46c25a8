const NEEDS_CARE = /(?!\n|\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
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

/**
 * Makes a recorded text readable: every line ending becomes `\n`, control characters are shown as symbols (`␛`),
 * characters that reorder text by their names, and half surrogate pairs as `\ufffd`. What is copied or searched is the
 * recorded text, not this.
 */
export const toVisibleText = (text: string): string => {
  if (!NEEDS_CARE.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, nameOf)
}
