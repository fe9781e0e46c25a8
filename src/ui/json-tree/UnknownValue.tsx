import { JsonLeaf } from './JsonLeaf'
import { isBranch, toRoot } from './json-node'
import { JsonTree } from './JsonTree'

/** A field of another type than expected, shown as what it is: within the line where it fits, else as a tree. */
export function UnknownValue({ value }: { value: unknown }) {
  if (isBranch(toRoot(value))) return <JsonTree value={value} />
  return (
    <span className="font-mono text-[0.8125rem] wrap-anywhere">
      <JsonLeaf value={value} />
    </span>
  )
}
