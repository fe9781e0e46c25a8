/** In UTF-16 units. */
const MAX_LENGTH = 50_000
/** What grammars look at again and again: about 20 ns each at worst. */
const MAX_REREAD = 6_000_000

const squares = (code: string, run: RegExp): number => {
  let sum = 0
  for (const [found] of code.matchAll(run)) sum += found.length ** 2
  return sum
}

/**
 * Whether colouring some code would not be felt. Grammars read a long line, or a long stretch of words without a sign
 * between them, again from each place in it: minified code, and what is made to keep them busy, stay without colours.
 */
export const isQuickToColour = (code: string): boolean =>
  code.length <= MAX_LENGTH && squares(code, /.+/g) + squares(code, /[\w\s]+/g) <= MAX_REREAD
