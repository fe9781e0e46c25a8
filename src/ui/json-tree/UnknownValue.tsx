import { Absent } from '../Absent'
import { JsonLeaf } from './JsonLeaf'
import { isBranch, toRoot } from './json-node'
import { JsonTree } from './JsonTree'

/**
 * A value of any type, shown as what it is: within the line where it fits, else as a tree. By itself, null and an empty
 * text read as they do everywhere on the page.
 */
export function UnknownValue({ value }: { value: unknown }) {
  if (value === null) return <Absent word="Not recorded" />
  if (value === '') return <Absent word="Empty" />
  if (isBranch(toRoot(value))) return <JsonTree value={value} />
  return (
    <span className="font-mono text-[0.8125rem] wrap-anywhere">
      <JsonLeaf value={value} />
    </span>
  )
}
