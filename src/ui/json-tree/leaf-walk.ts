import { isContainer } from './json-node'
import { toLeaf } from './json-leaf-text'
import { entryAt, frameOf, pathOf } from './walk-frame'

/** A key, or a value without entries, as the tree shows it. */
export type Leaf = {
  /** Positions of entries from the root down, as in "/0/3"; "" for the root. */
  readonly path: string
  readonly part: 'key' | 'value'
  readonly text: string
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
  // Before its first entry: each step goes on by one.
  const frames = [frameOf(root, -1)]
  const path = () => pathOf(frames)
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    frame.at += 1
    const entry = entryAt(frame)
    if (entry === null) {
      frames.pop()
      continue
    }
    const { key, item } = entry
    if (key !== null && key !== '') yield { part: 'key', text: key, path }
    if (isContainer(item)) frames.push(frameOf(item, -1))
    else yield { part: 'value', text: textOf(item), path }
  }
}

/** What tells a leaf's element from the others of its tree: its attribute `data-leaf`. */
export const leafName = ({ path, part }: Pick<Leaf, 'path' | 'part'>): string => `${path}:${part}`

/** The same path without the ranges that a long list is cut into: "/100-200/150" → "/150". */
export const withoutRanges = (path: string): string => path.replace(/\/\d+-\d+/g, '')
