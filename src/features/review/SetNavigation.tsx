import { ChevronLeft, ChevronRight, ChevronsUpDown, SkipForward } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Judgement } from '@/lib/judgement'
import { formatNumber } from '@/lib/numbers'
import { CopyButton } from '@/ui/CopyButton'
import { Link } from '@/ui/Link'
import { guardedPart } from '@/ui/later-part'
import { NotFetchedDialog } from '@/ui/NotFetchedDialog'
import { AdvanceAfterVerdict } from './AdvanceAfterVerdict'
import { NarrowMore } from './NarrowMore'
import { countJudged } from './progress'

// Rarely opened, so it is fetched on demand.
const ItemsDialog = guardedPart(
  async () => (await import('./ItemsDialog')).ItemsDialog,
  NotFetchedDialog,
)

export type SetNavigationProps = {
  /** In the set's order. */
  judgements: readonly Judgement[]
  /** The position shown, from 1. */
  at: number
  onPrevious: () => void
  onNext: () => void
  onSkip: () => void
  onGo: (place: number) => void
  /** The address of the set, to share; made on demand. */
  setLink: () => string
  resultLink: string
  /** Null on the first item. */
  compareLink: string | null
}

const BUTTON =
  'inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-md px-2 text-sm whitespace-nowrap hover:bg-raised aria-disabled:cursor-default aria-disabled:text-muted aria-disabled:hover:bg-transparent'
const LINK =
  'inline-flex min-h-8 items-center rounded-md px-2 text-sm text-accent hover:bg-raised hover:underline'

const FILLED_LINK =
  'inline-flex min-h-8 items-center rounded-md bg-accent px-3 text-sm font-medium text-on-accent hover:opacity-90'

/**
 * [navigation] "Review set": the position, the progress, and the buttons to move on. On narrow windows, where each line
 * is taken from the reading, it is one line: the rest comes on demand.
 */
export function SetNavigation(props: SetNavigationProps) {
  const { judgements, at, onPrevious, onNext, onSkip, onGo } = props
  const { setLink, resultLink, compareLink } = props
  const total = judgements.length
  const judged = countJudged(judgements)
  const isDone = judged === total
  const result = (
    // When there is a verdict on every item, the result is what comes next.
    <Link to={resultLink} aria-keyshortcuts="Shift+R" className={isDone ? FILLED_LINK : LINK}>
      Result
    </Link>
  )
  return (
    <nav aria-label="Review set" className="relative -mx-2 flex flex-wrap items-center gap-1">
      <button
        type="button"
        // Not `disabled`: the button keeps the focus at the end of the set.
        aria-disabled={at === 1}
        aria-keyshortcuts="p"
        onClick={onPrevious}
        className={BUTTON}
      >
        <ChevronLeft aria-hidden className="size-4 max-sm:hidden" />
        Previous
      </button>
      <PositionButton judgements={judgements} at={at} onGo={onGo} />
      <button
        type="button"
        aria-disabled={at === total}
        aria-keyshortcuts="n"
        onClick={onNext}
        className={BUTTON}
      >
        Next
        <ChevronRight aria-hidden className="size-4 max-sm:hidden" />
      </button>
      <button
        type="button"
        title="To the next item without a verdict"
        aria-disabled={isDone}
        aria-keyshortcuts="Shift+N"
        onClick={onSkip}
        className={`${BUTTON} ${isDone ? 'max-sm:hidden' : ''}`}
      >
        <SkipForward aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Skip to unjudged</span>
      </button>
      <NarrowMore>
        <AdvanceAfterVerdict />
        <p className="px-2 text-sm text-muted tabular-nums sm:ml-auto">
          {isDone && total > 1 ? 'All ' : ''}
          {formatNumber(judged)} judged
        </p>
        <CopyButton text={setLink} label="Copy the set’s link" />
        {compareLink !== null && (
          <Link to={compareLink} className={LINK}>
            Compare with previous
          </Link>
        )}
        {!isDone && result}
      </NarrowMore>
      {isDone && result}
    </nav>
  )
}

type PositionProps = Pick<SetNavigationProps, 'judgements' | 'at' | 'onGo'>

function PositionButton({ judgements, at, onGo }: PositionProps) {
  const [isOpen, setIsOpen] = useState(false)
  const words = `${formatNumber(at)} of ${formatNumber(judgements.length)}`
  return (
    <>
      <button
        type="button"
        aria-label={`${words}, all items`}
        aria-haspopup="dialog"
        title="All items"
        onClick={() => setIsOpen(true)}
        className={`${BUTTON} tabular-nums`}
      >
        {words}
        <ChevronsUpDown aria-hidden className="size-3.5 text-muted" />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ItemsDialog
            judgements={judgements}
            at={at}
            onGo={onGo}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
