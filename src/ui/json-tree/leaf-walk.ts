import { isContainer } from './json-node'
import { toLeaf } from './json-leaf-text'
import { entryAt, frameOf, pathOf } from './walk-frame'

/** A key, or a value without entries, as the tree shows it. */
export type Leaf = {
  /** The positions of entries from the root down, as in "/0/3"; "" for the root. */
  readonly path: string
  readonly part: 'key' | 'value'
  readonly text: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : toLeaf(value).text)

/**
 * Yields all keys and values of a value of any type, in the tree's order. Paths are only written on request: a record
 * may hold a million of them, at any depth.
 */
export function* walkLeaves(root: unknown): Generator<Omit<Leaf, 'path'> & { path: () => string }> {
  if (!isContainer(root)) {
    yield { part: 'value', text: textOf(root), path: () => '' }
    return
  }
  // Starts before the first entry, since each step moves on by one.
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

/** Identifies a leaf's element within its tree: its attribute `data-leaf`. */
export const leafName = ({ path, part }: Pick<Leaf, 'path' | 'part'>): string => `${path}:${part}`

/** The same path without the ranges that a long list is cut into: "/100-200/150" → "/150". */
export const withoutRanges = (path: string): string => path.replace(/\/\d+-\d+/g, '')
