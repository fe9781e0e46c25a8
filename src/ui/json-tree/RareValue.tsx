import { Suspense } from 'react'
import { jsonPreview } from '@/lib/json-preview'
import { guardedPart } from '../later-part'
import { toVisibleText } from '../markdown/visible-text'

type Props = { value: unknown }

// The tree needs code of its own. If it fails to load, the value can still be read.
const UnknownValue = guardedPart<Props>(
  () => import('./UnknownValue').then((module) => module.UnknownValue),
  ({ value }) => <bdi>{toVisibleText(jsonPreview(value, Infinity))}</bdi>,
)

/** A value of any type in a place that hardly ever has one: the code that draws it is fetched with the first. */
export function RareValue({ value }: Props) {
  return (
    <Suspense fallback={null}>
      <UnknownValue value={value} />
    </Suspense>
  )
}
