import { leafName } from '../json-tree/leaf-walk'
import type { Span } from '@/lib/span'
import type { LeafSpan } from '../json-tree/locate'
import { textMap, type TextMap, toPageRange } from './text-map'

/** A stretch of a recorded text, or of a recorded value written as text. */
export type Stretch = {
  /** The whole recorded text. */
  readonly recorded: string
  readonly span: Span
  /** Where a tree shows it: in which key or value. Null where in none; undefined for what is never a tree. */
  readonly leaf?: LeafSpan | null | undefined
  /** Where a stretch over several keys and values ends. */
  readonly until?: LeafSpan | null | undefined
}

/** The keys and values that a place shows as a tree, by name; empty where it shows a text. A later element wins. */
export const leavesIn = (element: Element): ReadonlyMap<string, Element> =>
  new Map(
    Array.from(element.querySelectorAll('[data-leaf]'), (leaf) => [
      leaf.getAttribute('data-leaf') ?? '',
      leaf,
    ]),
  )

/**
 * Where a place shows a stretch: the text of the place, or, where it is a tree, of one of its keys or values. Null while
 * the tree does not show that one. `leaves` are those in the element.
 */
export const mapOfStretch = (
  element: Element,
  { recorded, span, leaf }: Stretch,
  leaves: ReadonlyMap<string, Element>,
): { map: TextMap; span: Span } | null => {
  if (leaf === undefined || leaves.size === 0) return { map: textMap(element, recorded), span }
  const shown = leaf === null ? undefined : leaves.get(leafName(leaf))
  if (leaf === null || shown === undefined) return null
  return { map: textMap(shown, leaf.text), span: leaf }
}

/** The range that shows a stretch in a place as it is now; null where it does not. */
export const rangeOfStretch = (element: Element, stretch: Stretch): Range | null => {
  const leaves = leavesIn(element)
  const first = mapOfStretch(element, stretch, leaves)
  const range = first === null ? null : toPageRange(first.map, first.span)
  const { until = null } = stretch
  const last = until === null ? null : mapOfStretch(element, { ...stretch, leaf: until }, leaves)
  const end = last === null || leaves.size === 0 ? null : toPageRange(last.map, last.span)
  if (end !== null) range?.setEnd(end.endContainer, end.endOffset)
  return range
}
