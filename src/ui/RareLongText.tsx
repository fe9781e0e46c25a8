import { Suspense } from 'react'
import { guardedPart } from './later-part'
import { toVisibleText } from './markdown/visible-text'

type Props = {
  text: string
  /** In UTF-16 units: what is shown at first. */
  limit: number
}

const LongText = guardedPart<Props & { isInline: true }>(
  () => import('./LongText').then((module) => module.LongText),
  ({ text, limit }) => <bdi>{`${toVisibleText(text.slice(0, limit))}…`}</bdi>,
)

/** A long text in a line that hardly ever has one: the code that shows the rest is fetched with the first. */
export function RareLongText(props: Props) {
  return (
    <Suspense fallback={null}>
      <LongText {...props} isInline />
    </Suspense>
  )
}
