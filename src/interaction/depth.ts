import { isObject } from '@/lib/json-object'

type Node = readonly unknown[] | Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => Array.isArray(value) || isObject(value)

/** The lists and objects one level further in. */
const nodesIn = (nodes: readonly Node[]) => {
  const inner: Node[] = []
  const add = (child: unknown) => {
    if (isNode(child)) inner.push(child)
  }
  for (const node of nodes)
    if (Array.isArray(node)) node.forEach(add)
    else for (const name of Object.keys(node)) add(Reflect.get(node, name))
  return inner
}

/**
 * Whether lists and objects are nested in more than `limit` levels. Goes level by level rather than recursively: a body
 * may be nested a million levels deep, which parses but would overflow the call stack. Visits each node at most once.
 */
export const isDeeperThan = (value: unknown, limit: number): boolean => {
  let nodes: readonly Node[] = isNode(value) ? [value] : []
  for (let level = 1; nodes.length > 0; level += 1) {
    if (level > limit) return true
    nodes = nodesIn(nodes)
  }
  return false
}
