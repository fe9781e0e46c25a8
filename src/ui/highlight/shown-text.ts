import { countUpTo } from '@/lib/count-up-to'
import type { Span } from '@/lib/span'

/** The text nodes of an element, in order, and their joined text. */
export type ShownText = {
  readonly text: string
  readonly nodes: readonly Text[]
  /** Where each node's text begins in `text`. */
  readonly starts: readonly number[]
}

/** The page's own words inside a recorded text are not part of it, and what is cut off at the moment is not shown. */
const NOT_RECORDED = '[hidden], button, [aria-hidden="true"], .sr-only, [data-not-recorded]'

/** Reads what an element shows of a recorded text, even if the element itself is inside something closed (a source). */
export const readShownText = (root: Element): ShownText => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
      const isSkipped = node instanceof Element && node.matches(NOT_RECORDED)
      return isSkipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    },
  })
  const nodes: Text[] = []
  const starts: number[] = []
  let length = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    nodes.push(node)
    starts.push(length)
    length += node.length
  }
  return { text: nodes.map((node) => node.data).join(''), nodes, starts }
}

const nodeAt = ({ starts }: ShownText, offset: number): number =>
  Math.max(0, countUpTo(starts.length, (index) => starts[index] ?? 0, offset) - 1)

/** The range of the page that shows `start` up to `end`; null if that is empty. */
export const toRange = (shown: ShownText, { start, end }: Span): Range | null => {
  const first = nodeAt(shown, start)
  const last = nodeAt(shown, end - 1)
  const startNode = shown.nodes[first]
  const endNode = shown.nodes[last]
  if (start >= end || startNode === undefined || endNode === undefined) return null
  const range = new Range()
  range.setStart(startNode, start - (shown.starts[first] ?? 0))
  range.setEnd(endNode, end - (shown.starts[last] ?? 0))
  return range
}

/** The inverse: the part of a range of the page that is in this text; null if none is. */
export const toShownSpan = (shown: ShownText, range: Range): Span | null => {
  const touched = shown.nodes.flatMap((node, index) => (range.intersectsNode(node) ? [index] : []))
  const first = touched[0]
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return null
  const startIn = shown.nodes[first] === range.startContainer ? range.startOffset : 0
  const lastNode = shown.nodes[last]
  const endIn = lastNode === range.endContainer ? range.endOffset : (lastNode?.length ?? 0)
  const span = {
    start: (shown.starts[first] ?? 0) + startIn,
    end: (shown.starts[last] ?? 0) + endIn,
  }
  return span.start < span.end ? span : null
}
