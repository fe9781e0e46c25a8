import type { Differing } from './comparison'
import type { ResultItem } from './result-items'

/** One way to filter the items. */
export type Choice = { readonly key: string; readonly name: string; readonly count: number } & (
  | { readonly kind: 'all' | 'none' | 'differs' }
  | { readonly kind: 'verdict'; readonly verdict: string }
)

/** All items, those with each verdict, those without one, and those that a colleague judged differently. */
export const toChoices = (
  items: readonly ResultItem[],
  verdicts: readonly string[],
  differing: readonly Differing[] | null,
): readonly Choice[] => {
  const count = (wanted: string | null) => items.filter(({ verdict }) => verdict === wanted).length
  const choices: readonly Choice[] = [
    { kind: 'all', key: 'all', name: 'All', count: items.length },
    ...verdicts.map((verdict) => ({
      kind: 'verdict' as const,
      // Distinct from the other keys, whatever the label is.
      key: `verdict ${verdict}`,
      name: verdict,
      verdict,
      count: count(verdict),
    })),
    { kind: 'none', key: 'none', name: 'No verdict', count: count(null) },
    ...(differing === null
      ? []
      : [
          {
            kind: 'differs' as const,
            key: 'differs',
            name: 'Differs from colleague',
            count: differing.length,
          },
        ]),
  ]
  return choices
}

/** The items that a choice keeps. */
export const chooseItems = (
  items: readonly ResultItem[],
  choice: Choice,
  differing: ReadonlyMap<number, Differing>,
): readonly ResultItem[] => {
  switch (choice.kind) {
    case 'all':
      return items
    case 'none':
      return items.filter(({ verdict }) => verdict === null)
    case 'differs':
      return items.filter(({ position }) => differing.has(position))
    case 'verdict':
      return items.filter(({ verdict }) => verdict === choice.verdict)
  }
}
