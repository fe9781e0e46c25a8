/**
 * A verdict has the same colour all over the page, by its index among the labels; its name is always beside it. The
 * order is made for the usual labels: green for "Fine" and for no other of them, and no two alike side by side.
 */
const COLOURS = [
  'var(--emotion-3)', // green
  'var(--emotion-2)', // orange
  'var(--emotion-1)', // blue
  'var(--emotion-5)', // magenta
  'var(--emotion-7)', // amber
  'var(--emotion-4)', // purple
  'var(--emotion-8)', // grey
  'var(--emotion-6)', // teal
] as const

export type ColourOf = (verdict: string) => string

/** Assigns each verdict a colour; verdicts beyond the palette share the colour of plain text. */
export const createColours = (verdicts: readonly string[]): ColourOf => {
  const colours = new Map(verdicts.map((verdict, index) => [verdict, COLOURS[index]]))
  return (verdict) => colours.get(verdict) ?? 'var(--muted)'
}
