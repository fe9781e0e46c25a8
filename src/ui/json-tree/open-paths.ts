import { childrenOf, isBranch, type JsonNode } from './json-node'

/**
 * How many levels are drawn in one tree: deeper parts are opened as a tree of their own, so that neither the
 * indentation nor the browser's stack overflows.
 */
export const MAX_DEPTH = 24

/** The most rows that "Expand all" draws. */
export const MAX_ROWS = 1000

export type Expansion = {
  /** The paths of the nodes that are open. */
  readonly open: ReadonlySet<string>
  /** Whether something was not opened because it is too much or too deep. */
  readonly isPartial: boolean
}

/** Only the root open: the initial state of a tree. */
export const openRoot = (root: JsonNode): Expansion => ({
  open: new Set(isBranch(root) ? [root.path] : []),
  isPartial: false,
})

/** Whether there is anything below the first level to open. */
export const canExpand = (root: JsonNode): boolean => childrenOf(root).some(isBranch)

/** Opens level by level, the upper ones first, until `maxRows` rows are drawn. */
export const openAll = (root: JsonNode, maxRows = MAX_ROWS): Expansion => {
  const open = new Set<string>()
  let rows = 1
  let isPartial = false
  let level: JsonNode[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: JsonNode[] = []
    for (const node of level.filter(isBranch)) {
      const children = depth < MAX_DEPTH ? childrenOf(node) : []
      if (children.length === 0 || rows + children.length > maxRows) {
        isPartial = true
      } else {
        open.add(node.path)
        rows += children.length
        next.push(...children)
      }
    }
    level = next
  }
  return { open, isPartial }
}
