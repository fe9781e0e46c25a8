import { Suspense } from 'react'
import { jsonPreview } from '@/lib/json-preview'
import { guardedPart } from '../later-part'
import { toVisibleText } from '../markdown/visible-text'

type Props = { value: unknown }

// The tree needs code of its own. Without it the value is still there to be read.
const UnknownValue = guardedPart<Props>(
  () => import('./UnknownValue').then((module) => module.UnknownValue),
  ({ value }) => <bdi>{toVisibleText(jsonPreview(value, Infinity))}</bdi>,
)

/** A value of any type where there is hardly ever one: what draws it comes with the first. */
export function RareValue({ value }: Props) {
  return (
    <Suspense fallback={null}>
      <UnknownValue value={value} />
    </Suspense>
  )
}
