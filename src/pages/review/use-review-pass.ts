import { useNavigate } from 'react-router'
import { afterVerdictPreference } from '@/features/review/after-verdict'
import { countJudged, nextWithoutVerdict } from '@/features/review/progress'
import { type Relabelling, renameVerdicts } from '@/features/review/relabel'
import { useJudgements } from '@/features/review/use-judgements'
import { forgetVerdictHistory, toggleVerdict, undoVerdict } from '@/features/review/verdict-history'
import { judgementOf } from '@/features/review/verdict-store'
import type { InteractionId } from '@/lib/interaction-id'
import { formatNumber } from '@/lib/numbers'
import { type ReviewSet, writeReviewFragment } from '@/lib/review-set/review-set'
import { announce } from '@/ui/announce'

type Options = {
  set: ReviewSet
  /** The position shown, from 1. */
  at: number
  id: InteractionId
}

/** The actions of a review: moving about in the set, and judging what is shown. Each announces its result. */
export const useReviewPass = ({ set, at, id }: Options) => {
  const navigate = useNavigate()
  const judgements = useJudgements(set.ids)
  const total = set.ids.length

  /** Pushes an entry, so that Back leads to the previous item. The place in the record is dropped. */
  const go = (place: number): void => {
    if (place === at || place < 1 || place > total) return
    void navigate({ hash: writeReviewFragment({ ...set, at: place }) })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }
  const sayProgress = (what: string): void => {
    const judged = countJudged(set.ids.map(judgementOf))
    announce(`${what}. ${formatNumber(judged)} of ${formatNumber(total)} judged`)
  }
  return {
    judgements,
    go,
    previous: () => (at > 1 ? go(at - 1) : announce('This is the first item')),
    next: () => (at < total ? go(at + 1) : sayProgress('This is the last item')),
    skip: () => {
      const place = nextWithoutVerdict(judgements, at)
      if (place !== null) go(place)
      else sayProgress('No other item is without a verdict')
    },
    toggle: (label: string) => {
      const verdict = toggleVerdict(id, label)
      sayProgress(verdict === null ? `${label} taken back` : `Verdict: ${verdict}`)
      if (verdict !== null && afterVerdictPreference.get() === 'next') go(at + 1)
    },
    undo: () => {
      const undone = undoVerdict(set.ids)
      if (undone === null) return announce('Nothing to undo')
      const place = set.ids.indexOf(undone.id) + 1
      // Goes to the item whose verdict was undone.
      go(place)
      if (!undone.isDone) return announce('Not undone: this verdict has been changed since')
      sayProgress(`Undone: ${undone.verdict ?? 'no verdict'}`)
    },
    relabel: ({ labels, renamed }: Extract<Relabelling, { kind: 'ready' }>) => {
      renameVerdicts(set.ids, renamed)
      // The verdicts in it have the old labels.
      forgetVerdictHistory()
      const hash = writeReviewFragment({ ids: set.ids, labels, at }, location.hash)
      void navigate({ hash }, { replace: true, preventScrollReset: true })
      announce('Labels saved')
    },
  }
}
