import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { ReviewDock } from '@/features/review/ReviewDock'
import { useHasVerdictToUndo, useJudgement } from '@/features/review/use-judgements'
import { useTimeSpent } from '@/features/review/use-time-spent'
import { changeJudgement } from '@/features/review/verdict-store'
import { interactionQuery } from '@/interaction/queries'
import { rememberFacts } from '@/interaction/record-facts'
import { type InteractionId, shortId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { formatNumber } from '@/lib/numbers'
import { paths } from '@/lib/paths'
import { type ReviewSet, writeReviewFragment } from '@/lib/review-set/review-set'
import { announce, takeBack } from '@/ui/announce'
import { toVisibleText } from '@/lib/visible-text'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { useDocumentTitle } from '@/ui/use-document-title'
import { ReviewItem } from './ReviewItem'
import { setAddress } from './set-address'
import { useNeighbours } from './use-neighbours'
import { usePlaceInAddress } from './use-place-in-address'
import { useReviewPass } from './use-review-pass'

type Props = {
  /** Has at least one id. */
  set: ReviewSet
  /** The position shown, from 1. */
  at: number
  /** Whether the address names the position. */
  isPlaced: boolean
  notice: ReactNode
}

/** One interaction of a set after another: the record, and below it the verdict and the note. */
export function ReviewPass(props: Props) {
  const id = props.set.ids[props.at - 1]
  return id === undefined ? null : <Pass {...props} id={id} />
}

const STATES = { loading: 'loading…', failed: 'could not be read', loaded: 'loaded' } as const

function Pass({ set, at, isPlaced, id, notice }: Props & { id: InteractionId }) {
  const { ids, labels } = set
  const navigate = useNavigate()
  const query = useQuery(interactionQuery(id))
  const { data, error, isFetching } = query
  const state = data !== undefined ? 'loaded' : error !== null && !isFetching ? 'failed' : 'loading'
  const judgement = useJudgement(id)
  const pass = useReviewPass({ set, at, id })
  const words = `${formatNumber(at)} of ${formatNumber(ids.length)}`
  useDocumentTitle(`Review ${words}, ${shortId(id)} · Interaction viewer`)
  useNeighbours({ id, next: ids[at] ?? null, isSettled: state !== 'loading' })
  usePlaceInAddress({ set, at, isNeeded: !isPlaced && state !== 'loading' })
  useTimeSpent(id, state !== 'loading')
  useFacts(id, data?.interaction)
  // Packing a thousand ids for each letter of a note could take longer than drawing the dock.
  const resultLink = useMemo(
    () => paths.review(writeReviewFragment({ ...set, at, view: 'result' })),
    [set, at],
  )
  useKeys(pass, () => void navigate(resultLink))

  const say = useEffectEvent((what: string) => {
    const verdict = judgement.verdict === null ? 'no verdict yet' : `verdict ${judgement.verdict}`
    const text = `${what}, ${verdict}`
    announce(text)
    return text
  })
  // The outside system: assistive technology. This runs after the record's own announcement, and replaces it.
  useEffect(() => {
    const said = say(`${words}, interaction ${shortId(id)} ${STATES[state]}`)
    return () => takeBack(said)
  }, [words, id, state])

  const before = ids[at - 2]
  return (
    <div className="flex min-h-[calc(100dvh-3.0625rem)] flex-col">
      <PrintedVerdict words={words} judgement={judgement} />
      <ReviewItem id={id} query={query} />
      <ReviewDock
        notice={notice}
        judgement={judgement}
        judgements={pass.judgements}
        labels={labels}
        at={at}
        isOpen={state !== 'loading'}
        canUndo={useHasVerdictToUndo(ids)}
        setLink={() => setAddress(set)}
        resultLink={resultLink}
        compareLink={before === undefined ? null : paths.compare(before, id)}
        onToggle={pass.toggle}
        onWriteNote={(note) => changeJudgement(id, { note })}
        onUndo={pass.undo}
        onRelabel={pass.relabel}
        onPrevious={pass.previous}
        onNext={pass.next}
        onSkip={pass.skip}
        onGo={pass.go}
      />
    </div>
  )
}

/** What the dock says, for paper, which has none. */
function PrintedVerdict({ words, judgement }: { words: string; judgement: Judgement }) {
  const { verdict, note } = judgement
  return (
    <div className="mx-4 hidden text-sm print:block sm:mx-8">
      <p>
        Review, {words}. Verdict: <bdi>{toVisibleText(verdict ?? 'none yet')}</bdi>
      </p>
      {note !== '' && (
        <p>
          Note: <bdi className="whitespace-pre-wrap">{toVisibleText(note)}</bdi>
        </p>
      )}
    </div>
  )
}

/** For the review's result: the facts of each record that was read. */
const useFacts = (
  id: InteractionId,
  interaction: Parameters<typeof rememberFacts>[1] | undefined,
) => {
  const queryClient = useQueryClient()
  // The outside system: the cache of what was read.
  useEffect(() => {
    if (interaction !== undefined) rememberFacts(queryClient, interaction, id)
  }, [queryClient, interaction, id])
}

const useKeys = (
  { next, previous, skip, undo }: ReturnType<typeof useReviewPass>,
  showResult: () => void,
): void => {
  const group = 'Review'
  useShortcut({ group, keys: 'n', description: 'Next item', run: next })
  useShortcut({ group, keys: 'p', description: 'Previous item', run: previous })
  useShortcut({ group, keys: 'N', description: 'Next item without a verdict', run: skip })
  useShortcut({ group, keys: 'u', description: 'Undo the latest verdict', run: undo })
  useShortcut({ group, keys: 'R', description: 'Result', run: showResult })
}
