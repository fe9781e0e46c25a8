import { ChevronLeft } from 'lucide-react'
import { type ReactNode, Suspense } from 'react'
import { StorageNotice } from '@/features/review/StorageNotice'
import { useJudgements } from '@/features/review/use-judgements'
import { formatCount, formatNumber } from '@/lib/numbers'
import { type ReviewSet, writeReviewFragment } from '@/lib/review-set/review-set'
import { CopyButton } from '@/ui/CopyButton'
import { Link } from '@/ui/Link'
import { guardedPart } from '@/ui/later-part'
import { NotFetched } from '@/ui/NotFetched'
import { useDocumentTitle } from '@/ui/use-document-title'
import { usePrintedName } from '@/ui/use-printed-name'
import { ClearEverything } from '../ClearEverything'
import { setAddress } from './set-address'

const ReviewResult = guardedPart(
  async () => (await import('@/features/review-result/ReviewResult')).ReviewResult,
  NotFetched,
)

type Props = {
  set: ReviewSet
  /** The position that the pass goes on from, from 1. */
  at: number
  notice: ReactNode
}

/** The result of reviewing a set, and the way back into it. */
export function ReviewOutcome({ set, at, notice }: Props) {
  const judgements = useJudgements(set.ids)
  useDocumentTitle('Result of a review · Interaction viewer')
  usePrintedName(`Result of a review of ${formatCount(set.ids.length, 'interaction')}`)
  return (
    <div className="mx-auto w-full max-w-[90rem] px-4 pt-4 pb-16 sm:px-8">
      {notice}
      <p className="mb-2 flex flex-wrap items-center justify-between gap-x-4 print:hidden">
        <Link
          to={{ hash: writeReviewFragment({ ...set, at }) }}
          className="-ml-1 inline-flex min-h-8 items-center gap-1 text-sm text-accent hover:underline"
        >
          <ChevronLeft aria-hidden className="size-4" />
          Back to {formatNumber(at)} of {formatNumber(set.ids.length)}
        </Link>
        <CopyButton text={() => setAddress(set)} label="Copy the set’s link" />
      </p>
      <StorageNotice resultLink={null} />
      <Suspense fallback={<output className="block text-sm text-muted">Loading…</output>}>
        <ReviewResult set={set} judgements={judgements} />
      </Suspense>
      <div className="mt-12 print:hidden">
        <ClearEverything />
      </div>
    </div>
  )
}
