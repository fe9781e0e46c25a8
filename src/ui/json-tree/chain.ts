/** More levels than any text that a browser can parse. */
const MAX_LEVELS = 10_000_000

/**
 * The end of a chain of arrays or objects with one entry each: the first value that has no entries or several, and how
 * many levels below `value` it is. A chain a million long takes well under a second.
 */
export const endOfChain = (value: unknown): { end: unknown; levels: number } => {
  let end = value
  let levels = 0
  while (levels < MAX_LEVELS) {
    const only = onlyEntry(end)
    if (only === null) break
    end = only.child
    levels += 1
  }
  return { end, levels }
}

const onlyEntry = (value: unknown): { child: unknown } | null => {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.length === 1 ? { child: items[0] } : null
  }
  const keys = Object.keys(value)
  const [key] = keys
  return keys.length === 1 && key !== undefined ? { child: Reflect.get(value, key) } : null
}
