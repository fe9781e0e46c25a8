import { childrenOf, isBranch, type JsonNode } from './json-node'
import { leafName } from './leaf-walk'
import type { LeafSpan } from './locate'
import { MAX_DEPTH } from './open-paths'
import { backToTop, descend, type View } from './tree-view'

/** At a greater depth, the paths alone would fill the memory. */
const MOST_LEVELS = 1000

/** The child that is the entry at a position, or that is a range containing it. */
const childAt = (node: JsonNode, position: number): JsonNode | undefined => {
  const children = childrenOf(node)
  return children[0]?.label.kind === 'range'
    ? children.find(({ from, to }) => from <= position && position < to)
    : children[position - node.from]
}

/** The nodes above an entry, including ranges, from the root down; the entry itself comes last if it can be opened. */
const nodesTo = (root: JsonNode, positions: readonly number[]): readonly JsonNode[] => {
  const nodes = [root]
  for (const position of positions) {
    for (let node = nodes.at(-1); node !== undefined;) {
      const child = childAt(node, position)
      if (child === undefined || !isBranch(child)) return nodes
      nodes.push(child)
      node = child.label.kind === 'range' ? child : undefined
    }
  }
  return nodes
}

/** Shows the part of the value that a leaf may be in, with its nodes open. The same view if it is too deep. */
export const seekLeaf = (view: View, sought: LeafSpan): View => {
  const positions = sought.path.split('/').slice(1).map(Number)
  if (positions.length > MOST_LEVELS) return view
  let next = backToTop(view)
  let nodes = nodesTo(next.stop.root, positions)
  for (let node = nodes[MAX_DEPTH]; node !== undefined; node = nodes[MAX_DEPTH]) {
    next = descend(next, node, MAX_DEPTH)
    nodes = nodes.slice(MAX_DEPTH)
  }
  const { stop } = view
  const isThere = stop.isOnPath && stop.root.path === next.stop.root.path
  return {
    ...(isThere ? view : next),
    sought: {
      leaf: leafName(sought),
      end: sought.end,
      holders: new Set(nodes.map(({ path }) => path)),
    },
  }
}
