import { useMemo } from 'react'
import { formatNumber } from '@/lib/numbers'
import type { Span } from '@/lib/span'
import { createPreference } from '@/ui/preference'
import { inAnswer, inSource, MOST_MARKED, toMarks } from './marks'
import type { Overlap, Passage } from './overlap'
import { shareWords } from './overlap-words'
import { PassageList } from './PassageList'
import { ShareList } from './ShareList'
import type { Compared } from './to-compared'
import { UnsourcedList } from './UnsourcedList'
import { useJump } from './use-jump'
import { useMarks } from './use-marks'

const markingPreference = createPreference('mark-overlap', ['off', 'on'])

type Props = { compared: Compared; overlap: Overlap }

/** What was found, as figures and as lists of links to the passages. */
export function OverlapReport({ compared, overlap }: Props) {
  const isMarking = markingPreference.usePreference() === 'on'
  const { words, covered, passages } = overlap
  const allMarks = useMemo(() => toMarks(compared, overlap), [compared, overlap])
  const jump = useJump()
  const answer = inAnswer(compared, { start: 0, end: 0 }).place

  const toAnswer = (span: Span, name: string) =>
    jump({
      target: inAnswer(compared, span),
      words: `${name}, in the answer of turn ${formatNumber(compared.turn)}`,
    })
  const toSource = (passage: Passage, name: string) =>
    jump({
      target: inSource(compared, passage),
      words: `${name}, in source ${formatNumber(passage.source)}`,
    })
  const onClick = (index: number, place: string) => {
    const passage = passages[index]
    const name = `Passage ${formatNumber(index + 1)}`
    if (passage === undefined) return
    if (place === answer) toSource(passage, name)
    else toAnswer(passage.answer, name)
  }
  useMarks({ marks: isMarking ? allMarks : null, answer, onClick })

  return (
    <>
      <p>
        <strong className="font-semibold">{shareWords(covered, words)}</strong> of the answer’s
        words also appear in a source
      </p>
      <ShareList shares={overlap.shares} names={compared.names} words={words} />
      {passages.length > 0 && (
        <div className="print:hidden">
          <label className="inline-flex min-h-6 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              checked={isMarking}
              onChange={() => markingPreference.set(isMarking ? 'off' : 'on')}
              className="size-4 accent-accent"
            />
            Mark overlap in the answer
          </label>
          {isMarking && (
            <p className="text-xs text-muted">
              Click a marked passage to jump to its source, or back from there.
              {passages.length > MOST_MARKED &&
                ` The first ${formatNumber(MOST_MARKED)} passages are marked.`}
            </p>
          )}
        </div>
      )}
      <PassageList
        passages={passages}
        answer={compared.answer}
        onAnswer={toAnswer}
        onSource={toSource}
      />
      <UnsourcedList overlap={overlap} answer={compared.answer} onSentence={toAnswer} />
    </>
  )
}
