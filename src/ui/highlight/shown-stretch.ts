import { leafName } from '../json-tree/leaf-walk'
import type { Span } from '@/lib/span'
import type { LeafSpan } from '../json-tree/locate'
import { textMap, type TextMap, toPageRange } from './text-map'

/** A stretch of a recorded text, or of a recorded value written as text. */
export type Stretch = {
  /** The whole recorded text. */
  readonly recorded: string
  readonly span: Span
  /** Which key or value it is in, if a tree shows it. Null for none; undefined if it is never shown as a tree. */
  readonly leaf?: LeafSpan | null | undefined
  /** Where a stretch that covers several keys and values ends. */
  readonly until?: LeafSpan | null | undefined
}

/** The keys and values that a place shows as a tree, by name; empty if it shows a text. A later element wins. */
export const leavesIn = (element: Element): ReadonlyMap<string, Element> =>
  new Map(
    Array.from(element.querySelectorAll('[data-leaf]'), (leaf) => [
      leaf.getAttribute('data-leaf') ?? '',
      leaf,
    ]),
  )

/**
 * Where a place shows a stretch: in the text of the place or, if it is a tree, in the text of a key or value. Null as
 * long as the tree does not show that one. `leaves` are those in the element.
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

/** The range that shows a stretch in a place as it is now; null if it is not shown. */
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
