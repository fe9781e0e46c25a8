/** A verdict has the same colour all over the page, by its index among the labels; its name is always beside it. */
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

/** Assigns each verdict a colour; verdicts beyond the palette share the colour of plain text. */
export const createColours = (verdicts: readonly string[]): ColourOf => {
  const colours = new Map(verdicts.map((verdict, index) => [verdict, COLOURS[index]]))
  return (verdict) => colours.get(verdict) ?? 'var(--muted)'
}
