import { jsonPreview } from '@/lib/json-preview'
import { Absent } from '@/ui/Absent'
import { LongText } from '@/ui/LongText'
import { toVisibleText } from '@/lib/visible-text'
import { Time } from '@/ui/Time'
import type { FigureValue } from './figures'

const LIMIT = 300

/** A value in words, or the word for its absence. */
export function FigureText({ value }: { value: FigureValue }) {
  switch (value.kind) {
    case 'absent':
      return <Absent word={value.word} />
    case 'unexpected':
      return (
        <code title={toVisibleText(jsonPreview(value.raw, 1000))} className="text-[0.8125rem]">
          {toVisibleText(jsonPreview(value.raw, 40))}
        </code>
      )
    case 'time':
      return <Time text={value.text} />
    case 'text':
      return (
        <span title={value.exact}>
          <LongText text={value.text} limit={LIMIT} isInline />
        </span>
      )
  }
}
