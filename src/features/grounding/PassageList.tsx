import { formatCount, formatNumber } from '@/lib/numbers'
import type { Span } from '@/lib/span'
import { Capped } from '@/ui/Capped'
import { ShortText } from '@/ui/hidden/ShortText'
import { Fold } from './Fold'
import type { Passage } from './overlap'
import { passageName, toOneLine } from './overlap-words'

const FIRST = 50

const linkClass =
  'min-h-6 cursor-pointer rounded text-left text-accent underline underline-offset-2'

type Props = {
  passages: readonly Passage[]
  answer: string
  onAnswer: (span: Span, name: string) => void
  onSource: (passage: Passage, name: string) => void
}

/** The passages that the answer shares with a source: each links to both places. */
export function PassageList({ passages, answer, onAnswer, onSource }: Props) {
  if (passages.length === 0) return null
  return (
    <Fold title={formatCount(passages.length, 'passage')}>
      <Capped items={passages} cap={FIRST} noun="passage">
        {(shown) => (
          <ol className="space-y-2">
            {shown.map((passage, index) => {
              const name = `Passage ${formatNumber(index + 1)}`
              return (
                <li key={index}>
                  <div className="flex flex-wrap items-baseline gap-x-3">
                    <button
                      type="button"
                      onClick={() => onAnswer(passage.answer, name)}
                      className={`${linkClass} printed`}
                    >
                      {passageName(passage, index + 1)}
                    </button>
                    <button
                      type="button"
                      aria-label={`${name} in source ${formatNumber(passage.source)}`}
                      onClick={() => onSource(passage, name)}
                      className={`${linkClass} text-xs`}
                    >
                      In source {formatNumber(passage.source)}
                    </button>
                  </div>
                  <p dir="auto" className="text-xs wrap-anywhere text-muted">
                    <ShortText
                      text={toOneLine(answer.slice(passage.answer.start, passage.answer.end))}
                    />
                  </p>
                </li>
              )
            })}
          </ol>
        )}
      </Capped>
    </Fold>
  )
}
