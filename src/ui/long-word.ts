/** This many characters without a space. Text in scripts without spaces may match too, which does no harm. */
const LONG = /\S{1000}/

/**
 * The class for a text that may hold such a word, "" for any other: it turns kerning off. For each line of a word that
 * it has to break, a browser measures the whole rest again, unless no letter affects another's position: six seconds
 * for 50,000 letters.
 */
export const longWordClass = (text: string): string =>
  LONG.test(text) ? '[font-kerning:none]' : ''
