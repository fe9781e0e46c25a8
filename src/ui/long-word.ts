/** So many characters without a space. Scripts that have none may match as well, and lose nothing by it. */
const LONG = /\S{1000}/

/**
 * The class of a text that may hold such a word, "" for any other: its letters are set without regard to their neighbours. A
 * browser that has to break a word measures all that is left of it anew for each line, unless no letter moves another:
 * six seconds for 50,000 letters.
 */
export const longWordClass = (text: string): string =>
  LONG.test(text) ? '[font-kerning:none]' : ''
