export type Label =
  /** A root has no key. */
  | { readonly kind: 'none' }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  /** Part of a large array or object; both numbers belong to it, counted from 0. */
  | { readonly kind: 'range'; readonly first: number; readonly last: number }

export type JsonNode = {
  /** Identifies a node within its tree; made of positions, never of content. */
  readonly path: string
  readonly label: Label
  readonly value: unknown
  /** Which entries of `value` belong to this node: all, except for a range. `to` is excluded. */
  readonly from: number
  readonly to: number
}

/** How many entries are shown at once; more are grouped in ranges, and these in ranges again. */
export const PAGE = 100

export const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null

/** Cached: listing a million keys takes most of a second, and closed nodes need the count too. */
const keysOfObject = new WeakMap<object, readonly string[]>()

const keysOf = (value: object): readonly string[] => {
  const known = keysOfObject.get(value)
  if (known !== undefined) return known
  const keys = Object.keys(value)
  keysOfObject.set(value, keys)
  return keys
}

/** How many entries a value has; 0 if it is not an array or object. */
export const sizeOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.length
  return isContainer(value) ? keysOf(value).length : 0
}

export const toRoot = (value: unknown): JsonNode => ({
  path: '',
  label: { kind: 'none' },
  value,
  from: 0,
  to: sizeOf(value),
})

/** Whether a node can be opened. */
export const isBranch = (node: JsonNode): boolean => node.to > node.from

/** The entries of a node or, if there are too many, its ranges: never more than `PAGE`. */
export const childrenOf = (node: JsonNode): readonly JsonNode[] => {
  const { value, from, to } = node
  if (!isContainer(value)) return []
  const step = stepFor(to - from)
  const count = Math.ceil((to - from) / step)
  return Array.from({ length: count }, (_, index) =>
    step === 1 ? entryAt(node, from + index) : rangeAt(node, from + index * step, step),
  )
}

const stepFor = (size: number): number => {
  let step = 1
  while (size > step * PAGE) step *= PAGE
  return step
}

const rangeAt = ({ path, value, to }: JsonNode, from: number, step: number): JsonNode => {
  const end = Math.min(to, from + step)
  const label = { kind: 'range', first: from, last: end - 1 } as const
  return { path: `${path}/${from}-${end}`, label, value, from, to: end }
}

const entryAt = ({ path, value }: JsonNode, index: number): JsonNode => {
  const { label, child } = readEntry(value, index)
  return { path: `${path}/${index}`, label, value: child, from: 0, to: sizeOf(child) }
}

const readEntry = (value: unknown, index: number): { label: Label; child: unknown } => {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return { label: { kind: 'index', index }, child: items[index] }
  }
  if (!isContainer(value)) return { label: { kind: 'none' }, child: undefined }
  const key = keysOf(value)[index] ?? ''
  const child: unknown = Reflect.get(value, key)
  return { label: { kind: 'key', key }, child }
}
