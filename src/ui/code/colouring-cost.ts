/** In UTF-16 units. */
const MAX_LENGTH = 50_000
/** The characters that grammars read again and again: about 20 ns each at worst. */
const MAX_REREAD = 6_000_000

const squares = (code: string, run: RegExp): number => {
  let sum = 0
  for (const [found] of code.matchAll(run)) sum += found.length ** 2
  return sum
}

/**
 * Whether colouring some code is quick enough to go unnoticed. From each position in a long line, or in a long stretch
 * of words without a sign between them, grammars read it again: minified code, and code made to keep them busy, is not
 * coloured.
 */
export const isQuickToColour = (code: string): boolean =>
  code.length <= MAX_LENGTH && squares(code, /.+/g) + squares(code, /[\w\s]+/g) <= MAX_REREAD
