import { useRef, useState } from 'react'
import { Absent } from '../Absent'
import { placeOf } from '../highlight/find-place'
import { useReveal } from '../highlight/reveal'
import { JsonLeaf } from './JsonLeaf'
import { isBranch, toRoot } from './json-node'
import { JsonTree } from './JsonTree'
import { leafName } from './leaf-walk'

/**
 * A value of any type, shown as what it is: within the line if it fits, otherwise as a tree. On their own, null and an
 * empty text get the same words as everywhere on the page.
 */
export function UnknownValue({ value }: { value: unknown }) {
  if (value === null) return <Absent word="Not recorded" />
  if (value === '') return <Absent word="Empty" />
  if (isBranch(toRoot(value))) return <JsonTree value={value} />
  return <LoneLeaf value={value} />
}

function LoneLeaf({ value }: { value: unknown }) {
  const ref = useRef<HTMLSpanElement>(null)
  const [sought, setSought] = useState<number>()
  useReveal(({ place, leaf }) => {
    if (placeOf(ref.current) === place) setSought(leaf?.end)
  })
  return (
    <span ref={ref} className="font-mono text-[0.8125rem] wrap-anywhere">
      <JsonLeaf value={value} leaf={leafName({ path: '', part: 'value' })} sought={sought} />
    </span>
  )
}
