import { Suspense } from 'react'
import { guardedPart } from '../later-part'
import { TextBody } from './TextBody'
import { useCare } from './use-care'

type Props = { text: string; isPlain: boolean }

// Most texts hide nothing.
const CarefulText = guardedPart(
  () => import('./CarefulText').then((module) => module.CarefulText),
  TextBody,
)

/** A recorded text, formatted or exactly as it is, with a note about what is hidden in it. */
export function RecordedText(props: Props) {
  const body = <TextBody {...props} />
  const needsCare = useCare(props.text, props.isPlain)
  if (!needsCare) return body
  return (
    <Suspense fallback={body}>
      <CarefulText {...props} />
    </Suspense>
  )
}
