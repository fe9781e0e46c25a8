import { Suspense } from 'react'
import { cutCharacters } from '@/lib/cut-characters'
import { guardedPart } from './later-part'
import { toVisibleText } from './markdown/visible-text'

type Props = {
  text: string
  /** How much is shown at first, in UTF-16 units. */
  limit: number
}

const LongText = guardedPart<Props & { isInline: true }>(
  () => import('./LongText').then((module) => module.LongText),
  ({ text, limit }) => <bdi>{toVisibleText(cutCharacters(text, limit))}</bdi>,
)

/** A long text where one hardly ever occurs: the code that shows the rest is fetched with the first such text. */
export function RareLongText(props: Props) {
  return (
    <Suspense fallback={null}>
      <LongText {...props} isInline />
    </Suspense>
  )
}
