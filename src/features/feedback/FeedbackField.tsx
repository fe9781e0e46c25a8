import type { ReactNode } from 'react'
import { absenceWord } from '@/interaction/absence'
import type { Recorded } from '@/interaction/interaction'
import { Absent } from '@/ui/Absent'
import { panelPlace } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'

type Props<T> = {
  name: string
  /** What find calls it; its name, unless that depends on what was recorded. */
  place?: string
  field: Recorded<T>
  isList?: boolean
  /** Draws the value, where there is one. */
  children: (value: T) => ReactNode
}

/** One field of the feedback, or the word that stands for it. */
export function FeedbackField<T>({
  name,
  place = name,
  field,
  isList = false,
  children,
}: Props<T>) {
  const word = absenceWord(field, { isList })
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd data-place={panelPlace('feedback', place)} className="min-w-0 wrap-anywhere">
        {word !== null && <Absent word={word} />}
        {field.kind === 'unexpected' && <UnknownValue value={field.raw} />}
        {field.kind === 'value' && children(field.value)}
      </dd>
    </>
  )
}
