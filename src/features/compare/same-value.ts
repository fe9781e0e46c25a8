/** True for a JSON object or a list. */
const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The parts of two values that have to be equal for the values to be equal; null when they can't be. */
const partsOf = (a: unknown, b: unknown): readonly (readonly [unknown, unknown])[] | null => {
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return null
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return null
  return keys.every((key) => Object.hasOwn(b, key)) ? keys.map((key) => [a[key], b[key]]) : null
}

/** Whether two JSON values are equal, at any depth and size; the order of keys does not matter. */
export const isSameValue = (a: unknown, b: unknown): boolean => {
  const open: (readonly [unknown, unknown])[] = [[a, b]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [one, other] = next
    if (Object.is(one, other)) continue
    const parts = partsOf(one, other)
    if (parts === null) return false
    for (const part of parts) open.push(part)
  }
  return true
}
