import { Suspense } from 'react'
import { guardedPart } from './later-part'
import { toVisibleText } from './markdown/visible-text'
import { timeWords } from './time-words'
import { zonePreference } from './zone'

// Times that can't be read are rare.
const LongText = guardedPart(
  () => import('./LongText').then((module) => module.LongText),
  ({ text }: { text: string }) => <bdi>{toVisibleText(text)}</bdi>,
)

type Props = {
  /** An ISO 8601 timestamp as recorded. */
  text: string
  /** Another timestamp, which is shown before it: on the same day, only the time of day is shown. */
  after?: string | undefined
}

/** Longer than any timestamp; this much of one that can't be read is shown at first. */
const UNREADABLE = 200

/** A recorded time in the reader's zone or in UTC; one that can't be read is shown as it was recorded. */
export function Time({ text, after }: Props) {
  const zone = zonePreference.usePreference()
  const time = timeWords(text, { zone, after })
  if (time.kind === 'unreadable') {
    return (
      <span className="wrap-anywhere">
        <span data-not-recorded>invalid date: </span>
        <Suspense fallback={null}>
          <LongText text={text} limit={UNREADABLE} isInline />
        </Suspense>
      </span>
    )
  }
  return (
    <>
      <time dateTime={time.dateTime} title={time.title}>
        {time.words}
      </time>
      {time.note}
    </>
  )
}
