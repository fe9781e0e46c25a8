import { formatNumber } from '@/lib/numbers'
import type { Span } from '@/lib/span'
import { Capped } from '@/ui/Capped'
import { useHidden } from '@/ui/hidden/use-hidden'
import { Fold } from './Fold'
import type { Overlap } from './overlap'
import { toOneLine } from './overlap-words'

const FIRST = 50

type Props = {
  overlap: Overlap
  answer: string
  onSentence: (span: Span, name: string) => void
}

/** The sentences that share nothing with any source: each links to its place in the answer. */
export function UnsourcedList({ overlap, answer, onSentence }: Props) {
  const { sentences, unsourced } = overlap
  if (sentences === 0) return null
  if (unsourced.length === 0) return <p>Every sentence has words from a source</p>
  return (
    <Fold
      title={`${formatNumber(unsourced.length)} of ${formatNumber(sentences)} sentences without a source`}
    >
      <Capped items={unsourced} cap={FIRST} noun="sentence">
        {(shown) => (
          <ul className="space-y-1">
            {shown.map((span, index) => (
              <li key={span.start}>
                <Sentence
                  text={toOneLine(answer.slice(span.start, span.end))}
                  onClick={() =>
                    onSentence(span, `Sentence ${formatNumber(index + 1)} without a source`)
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Capped>
    </Fold>
  )
}

function Sentence({ text, onClick }: { text: string; onClick: () => void }) {
  const { note, show } = useHidden(text)
  return (
    <>
      <button
        type="button"
        dir="auto"
        onClick={onClick}
        className="printed min-h-6 w-full cursor-pointer rounded text-start wrap-anywhere underline decoration-line underline-offset-2 hover:decoration-ink"
      >
        {show(text)}
      </button>
      {note}
    </>
  )
}
