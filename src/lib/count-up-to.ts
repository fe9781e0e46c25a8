/** How many of `count` ascending values are at most `limit`; looks at few of them. */
export const countUpTo = (
  count: number,
  valueAt: (index: number) => number,
  limit: number,
): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (valueAt(middle) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
