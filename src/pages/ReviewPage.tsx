import { useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { rememberReview } from '@/features/recent/recent-reviews'
import { firstWithoutVerdict } from '@/features/review/progress'
import { judgementOf } from '@/features/review/verdict-store'
import {
  type ReviewSet,
  readReviewFragment,
  writeReviewFragment,
} from '@/lib/review-set/review-set'
import { ReviewOutcome } from './review/ReviewOutcome'
import { ReviewPass } from './review/ReviewPass'
import { ReviewProblems } from './review/ReviewProblems'
import { ReviewStart } from './review/ReviewStart'

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index])

/** `/review`: a set of interactions, one after the other, or what was said of all of them. */
export function ReviewPage() {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const { set: read, at: asked, view, problems } = useMemo(() => readReviewFragment(hash), [hash])
  // The same object for the same set: the fragment changes with each find and each turn.
  const [kept, setKept] = useState<ReviewSet>(read)
  // They stay when the address is put in order, and go with their set.
  const [told, setTold] = useState<readonly string[]>(problems)
  const isKept = isSame(kept.ids, read.ids) && isSame(kept.labels, read.labels)
  if (!isKept) setKept(read)
  if (!isSame(told, problems) && (problems.length > 0 || !isKept)) setTold(problems)
  const set = isKept ? kept : read

  const at = asked ?? firstWithoutVerdict(set.ids.map(judgementOf))
  const isDamaged = set.ids.length > 0 && (problems.length > 0 || !hash.startsWith('#set='))
  // The outside system: the address. What could be read of a damaged one has to survive the next change of it.
  useEffect(() => {
    if (!isDamaged) return
    void navigate({ hash: writeReviewFragment({ ...set, at, view }, hash) }, { replace: true })
  }, [isDamaged, set, at, view, hash, navigate])

  // The outside system: the browser's storage.
  useEffect(() => {
    if (set.ids.length > 0) rememberReview(set)
  }, [set])

  if (set.ids.length === 0) {
    return <ReviewStart problems={hash.replace(/^#(?:set=)?/, '') === '' ? [] : problems} />
  }
  const notice = told.length > 0 && (
    <ReviewProblems key={told.join('\n')} problems={told} onDismiss={() => setTold([])} />
  )
  return view === 'result' ? (
    <ReviewOutcome set={set} at={at} notice={notice} />
  ) : (
    <ReviewPass set={set} at={at} isPlaced={asked !== null} notice={notice} />
  )
}
