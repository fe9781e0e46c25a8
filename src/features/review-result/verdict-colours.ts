/** A verdict has one colour all over the page, by its place among the labels; its name always stands beside it. */
const COLOURS = [
  'var(--emotion-1)',
  'var(--emotion-2)',
  'var(--emotion-3)',
  'var(--emotion-4)',
  'var(--emotion-5)',
  'var(--emotion-6)',
  'var(--emotion-7)',
  'var(--emotion-8)',
] as const

export type ColourOf = (verdict: string) => string

/** Gives each verdict its colour; verdicts beyond the palette share the ink of plain text. */
export const createColours = (verdicts: readonly string[]): ColourOf => {
  const colours = new Map(verdicts.map((verdict, index) => [verdict, COLOURS[index]]))
  return (verdict) => colours.get(verdict) ?? 'var(--muted)'
}
