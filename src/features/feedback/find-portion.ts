/** What had to be ignored to find a copied portion: nothing, spacing, or Markdown's marks too. */
export type Match = 'exact' | 'formatting' | 'none'

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What a reader sees of Markdown, roughly: enough to compare, not to draw. Every pattern is bounded. */
const withoutMarks = (text: string): string =>
  oneSpaced(
    text
      .replace(/\[([^[\]\n]{1,500})\]\([^()\s]{0,2000}\)/g, '$1')
      .replace(/^[ \t]{0,12}(?:[-+]|\d{1,9}[.)])[ \t]/gm, '')
      .replace(/[*_`#>~|]/g, ''),
  )

/**
 * Looks for a copied portion in an answer. People copy what a chat shows, with other line ends and without Markdown's
 * marks, so the search ignores first the one and then the other.
 */
export const findPortion = (portion: string, answer: string): Match => {
  const spaced = oneSpaced(portion)
  if (spaced === '') return 'none'
  if (answer.includes(portion) || oneSpaced(answer).includes(spaced)) return 'exact'
  const plain = withoutMarks(portion)
  return plain !== '' && withoutMarks(answer).includes(plain) ? 'formatting' : 'none'
}
