import { isContainer } from './json-node'
import { toLeaf } from './json-leaf-text'

/** A key, or a value without entries, as the tree shows it. */
export type Leaf = {
  /** Positions of entries from the root down, as in "/0/3"; "" for the root. */
  readonly path: string
  readonly part: 'key' | 'value'
  readonly text: string
}

type Frame = { readonly value: object; readonly keys: readonly string[] | null; at: number }

const frameOf = (value: object): Frame => ({
  value,
  keys: Array.isArray(value) ? null : Object.keys(value),
  at: -1,
})

const entryAt = ({ value, keys, at }: Frame): { key: string | null; item: unknown } | null => {
  if (keys === null) {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    return at < items.length ? { key: null, item: items[at] } : null
  }
  const key = keys[at]
  return key === undefined ? null : { key, item: Reflect.get(value, key) }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : toLeaf(value).text)

/**
 * Gives all keys and values of a value of any type, in the tree's order. Paths are written only when asked for: a record
 * may hold a million, as deep as it likes.
 */
export function* walkLeaves(root: unknown): Generator<Omit<Leaf, 'path'> & { path: () => string }> {
  if (!isContainer(root)) {
    yield { part: 'value', text: textOf(root), path: () => '' }
    return
  }
  const frames = [frameOf(root)]
  const path = () => frames.map(({ at }) => `/${at}`).join('')
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    frame.at += 1
    const entry = entryAt(frame)
    if (entry === null) {
      frames.pop()
      continue
    }
    const { key, item } = entry
    if (key !== null && key !== '') yield { part: 'key', text: key, path }
    if (isContainer(item)) frames.push(frameOf(item))
    else yield { part: 'value', text: textOf(item), path }
  }
}

/** What tells a leaf's element from the others of its tree: its attribute `data-leaf`. */
export const leafName = ({ path, part }: Pick<Leaf, 'path' | 'part'>): string => `${path}:${part}`

/** The same path without the ranges that a long list is cut into: "/100-200/150" → "/150". */
export const withoutRanges = (path: string): string => path.replace(/\/\d+-\d+/g, '')
