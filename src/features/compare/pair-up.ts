/** An item of the first list, its counterpart in the second, or both. */
export type Pair<T> =
  | { readonly a: T; readonly b: T }
  | { readonly a: T; readonly b: null }
  | { readonly a: null; readonly b: T }

/**
 * Pairs the items of two lists that have the same key: the first with the first, the second with the second. In the
 * order of the first list, followed by what only the second has.
 */
export const pairUp = <T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => unknown,
): readonly Pair<T>[] => {
  const open = new Map<unknown, number[]>()
  b.forEach((item, index) => {
    const key = keyOf(item)
    const indexes = open.get(key)
    if (indexes === undefined) open.set(key, [index])
    else indexes.push(index)
  })
  // Taken from the end: removing the first item of a long list moves all the others.
  for (const indexes of open.values()) indexes.reverse()
  const taken = new Set<number>()
  const pairs = a.map((item): Pair<T> => {
    const index = open.get(keyOf(item))?.pop()
    const other = index === undefined ? undefined : b[index]
    if (index === undefined || other === undefined) return { a: item, b: null }
    taken.add(index)
    return { a: item, b: other }
  })
  const rest = b.filter((_, index) => !taken.has(index)).map((item) => ({ a: null, b: item }))
  return [...pairs, ...rest]
}
