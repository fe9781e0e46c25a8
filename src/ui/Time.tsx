import { RareLongText } from './RareLongText'
import { timeWords } from './time-words'
import { zonePreference } from './zone'

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
        <RareLongText text={text} limit={UNREADABLE} />
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
