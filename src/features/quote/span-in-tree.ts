import type { Span } from '@/lib/span'
import { leavesIn } from '@/ui/highlight/shown-stretch'
import { textMap, toRecordedSpan } from '@/ui/highlight/text-map'
import { findJsonLeaf } from '@/ui/json-tree/locate'
import { parseJsonText } from '@/ui/markdown/json-text'

/** Which stretch of a key or value is selected, as a stretch of the JSON text. */
const spanInLeaf = (
  [name, element]: readonly [string, Element],
  json: { text: string; value: object },
  range: Range,
): Span | null => {
  const leaf = findJsonLeaf(json, name)
  const span = leaf === null ? null : toRecordedSpan(textMap(element, leaf.text), range)
  return leaf === null || span === null
    ? null
    : { start: leaf.toSource(span.start), end: leaf.toSource(span.end) }
}

/**
 * Which stretch of a JSON text is selected in the tree that shows it, from the first key or value to the last.
 * Undefined if no tree shows it, null if none of it is selected.
 */
export const spanInTree = (
  root: Element,
  recorded: string,
  range: Range,
): Span | null | undefined => {
  const leaves = leavesIn(root)
  const value = leaves.size === 0 ? null : parseJsonText(recorded)
  if (value === null) return undefined
  const json = { text: recorded, value }
  const selected = [...leaves].filter(([, element]) => range.intersectsNode(element))
  const spans = selected.flatMap((leaf) => spanInLeaf(leaf, json, range) ?? [])
  const [first] = spans
  const last = spans.at(-1)
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
