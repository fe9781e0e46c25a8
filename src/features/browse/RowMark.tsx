import type { LucideIcon } from 'lucide-react'
import { ALERT_LOOKS } from '@/ui/alert-looks'
import { toVisibleText } from '@/lib/visible-text'
import { THUMB_LOOKS } from '@/ui/thumb-looks'
import { TONES } from '@/ui/tones'
import type { Column, rowWords } from './row-words'

type Props = { column: Exclude<Column, 'time'>; words: ReturnType<typeof rowWords> }

function RowIcon({ look: { Icon, colour } }: { look: { Icon: LucideIcon; colour: string } }) {
  return <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${colour}`} />
}

/** What a row has in one of its columns; nothing where it has nothing. */
export function RowMark({ column, words }: Props) {
  const { answer, feedback, sentiment, warning } = words
  switch (column) {
    case 'answer':
      return (
        answer !== null && (
          <bdi dir="auto" className="line-clamp-2 wrap-anywhere text-muted">
            {toVisibleText(answer)}
          </bdi>
        )
      )
    case 'feedback':
      return (
        feedback !== null && (
          <span className="flex items-start gap-1.5">
            {feedback.side !== null && <RowIcon look={THUMB_LOOKS[feedback.side]} />}
            <bdi className="line-clamp-2 wrap-anywhere">{toVisibleText(feedback.words)}</bdi>
          </span>
        )
      )
    case 'sentiment':
      return (
        sentiment !== null && (
          <bdi className={`line-clamp-2 wrap-anywhere ${TONES[sentiment.tone]}`}>
            {toVisibleText(sentiment.text)}
          </bdi>
        )
      )
    case 'warning':
      return (
        warning !== null && (
          <span className="flex items-start gap-1.5">
            <RowIcon look={ALERT_LOOKS.danger} />
            <bdi dir="auto" className="line-clamp-2 wrap-anywhere">
              {toVisibleText(warning)}
            </bdi>
          </span>
        )
      )
  }
}
