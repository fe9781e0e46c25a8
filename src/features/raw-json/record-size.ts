import { formatBytes, formatCount, formatNumber } from '@/lib/numbers'

/** Counting further would freeze the page only to tell "very many" from "very many". */
const MAX_COUNTED = 10_000

/** How many values a JSON value is made of, itself included; stops above that many. Any depth. */
const countValues = (value: unknown): number => {
  const waiting: unknown[] = [value]
  let count = 0
  while (waiting.length > 0 && count <= MAX_COUNTED) {
    const next = waiting.pop()
    count += 1
    if (typeof next !== 'object' || next === null) continue
    for (const child of firstChildren(next, MAX_COUNTED + 1 - count)) waiting.push(child)
  }
  return count
}

const firstChildren = (parent: object, max: number): readonly unknown[] => {
  if (Array.isArray(parent)) return parent.slice(0, max)
  return Object.keys(parent)
    .slice(0, max)
    .map((key): unknown => Reflect.get(parent, key))
}

/** "12 KB, 431 values". */
export const toSizeWords = (bytes: number, value: unknown): string => {
  const count = countValues(value)
  const values =
    count > MAX_COUNTED
      ? `more than ${formatNumber(MAX_COUNTED)} values`
      : formatCount(count, 'value')
  return `${formatBytes(bytes)}, ${values}`
}
