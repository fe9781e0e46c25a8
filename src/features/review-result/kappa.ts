/** Two people's verdicts on one thing. */
export type Pair = { readonly mine: string; readonly theirs: string }

export type Kappa =
  | { readonly kind: 'value'; readonly value: number }
  /** Nothing was judged by both. */
  | { readonly kind: 'no pairs' }
  /** Both always gave the same label: chance alone agrees as much, and kappa would be 0 divided by 0. */
  | { readonly kind: 'one label'; readonly label: string }

const countBy = (labels: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/**
 * Cohen's kappa for two raters and unordered labels (J. Cohen, 1960): how far they agree beyond what their shares of
 * each label would give by chance. From −1 to 1. Computed in integers up to the last division.
 */
export const cohensKappa = (pairs: readonly Pair[]): Kappa => {
  const [first] = pairs
  if (first === undefined) return { kind: 'no pairs' }
  const theirs = countBy(pairs.map((pair) => pair.theirs))
  const mine = [...countBy(pairs.map((pair) => pair.mine))]
  const byChance = mine.reduce((sum, [label, count]) => sum + count * (theirs.get(label) ?? 0), 0)
  const all = pairs.length ** 2
  if (byChance === all) return { kind: 'one label', label: first.mine }
  const agreed = pairs.filter((pair) => pair.mine === pair.theirs).length
  return { kind: 'value', value: (agreed * pairs.length - byChance) / (all - byChance) }
}
