import { formatCount } from '@/lib/numbers'
import { endOfChain } from './chain'
import { toRoot, type JsonNode } from './json-node'
import { MAX_DEPTH, openAll, openRoot, type Expansion } from './open-paths'

/** A part shown as a tree of its own. */
type Stop = {
  readonly root: JsonNode
  /** How many levels it is below the value's own root. */
  readonly level: number
  /** Whether its nodes' paths begin at the value's own root rather than at the end of a chain. */
  readonly isOnPath: boolean
  /** The end of a long chain that starts here, which nobody wants to open level by level. */
  readonly chainEnd: { readonly value: unknown; readonly level: number } | null
}

export type View = {
  /** The value that the view shows. */
  readonly source: unknown
  readonly stop: Stop
  /** The parts above, which are the way back. */
  readonly above: readonly Stop[]
  readonly expansion: Expansion
  /** Increases whenever the tree has to be redrawn with other nodes open. */
  readonly drawing: number
  /** What is searched for: the nodes above it are open. Null before the first search. */
  readonly sought: Sought | null
}

/** The leaf that is searched for, up to a position in its text, and the paths of the nodes that hold it. */
export type Sought = {
  /** See `leafName`. */
  readonly leaf: string
  readonly end: number
  readonly holders: ReadonlySet<string>
}

const toStop = (root: JsonNode, level: number, isOnPath: boolean): Stop => {
  // Only computed for what may be a chain: listing the keys of a large object takes a while.
  const chain = root.to - root.from === 1 ? endOfChain(root.value) : null
  const isLong = chain !== null && chain.levels > MAX_DEPTH
  const chainEnd = isLong ? { value: chain.end, level: level + chain.levels } : null
  return { root, level, isOnPath, chainEnd }
}

/** The initial view of a value's tree: its root open, one level. */
export const startView = (value: unknown): View => {
  const root = toRoot(value)
  return {
    source: value,
    stop: toStop(root, 0, true),
    above: [],
    expansion: openRoot(root),
    drawing: 0,
    sought: null,
  }
}

const goTo = (view: View, stop: Stop, above: readonly Stop[]): View => ({
  ...view,
  stop,
  above,
  expansion: openRoot(stop.root),
  drawing: view.drawing + 1,
})

/** Shows one part as a tree of its own; `depth` is its depth in the tree shown now. */
export const descend = (view: View, node: JsonNode, depth: number): View =>
  goTo(view, toStop(node, view.stop.level + depth, view.stop.isOnPath), [...view.above, view.stop])

/** Shows the end of a chain; the same view if there is no chain. */
export const skipChain = (view: View): View => {
  const { chainEnd } = view.stop
  if (chainEnd === null) return view
  const stop = toStop(toRoot(chainEnd.value), chainEnd.level, false)
  return goTo(view, stop, [...view.above, view.stop])
}

/** Goes back to the part above; the same view at the top. */
export const ascend = (view: View): View => {
  const stop = view.above.at(-1)
  return stop === undefined ? view : goTo(view, stop, view.above.slice(0, -1))
}

/** Goes back to the whole value; the same view if that is shown already. */
export const backToTop = (view: View): View => {
  const [stop] = view.above
  return stop === undefined ? view : goTo(view, stop, [])
}

export const expandAll = (view: View): View => ({
  ...view,
  expansion: openAll(view.stop.root),
  drawing: view.drawing + 1,
})

export const collapseAll = (view: View): View => goTo(view, view.stop, view.above)

/** Where a part is in the value, in words. */
export const toLevelWords = (level: number): string =>
  level === 0 ? 'The whole value' : `${formatCount(level, 'level')} down`
