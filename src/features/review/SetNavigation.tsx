import { ChevronLeft, ChevronRight, ChevronsUpDown, SkipForward } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Judgement } from '@/lib/judgement'
import { formatNumber } from '@/lib/numbers'
import { CopyButton } from '@/ui/CopyButton'
import { Link } from '@/ui/Link'
import { guardedPart } from '@/ui/later-part'
import { NotFetchedDialog } from '@/ui/NotFetchedDialog'
import { NextAfterVerdict } from './NextAfterVerdict'
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
  'inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-md px-2 text-sm hover:bg-raised aria-disabled:cursor-default aria-disabled:text-muted aria-disabled:hover:bg-transparent'
const LINK =
  'inline-flex min-h-8 items-center rounded-md px-2 text-sm text-accent hover:bg-raised hover:underline'

const FILLED_LINK =
  'me-2 inline-flex min-h-8 items-center rounded-md bg-accent px-3 text-sm font-medium text-on-accent hover:opacity-90'

/** [navigation] "Review set": the position, the progress, and the buttons to move on. */
export function SetNavigation(props: SetNavigationProps) {
  const { judgements, at, onPrevious, onNext, onSkip, onGo } = props
  const total = judgements.length
  const judged = countJudged(judgements)
  return (
    <nav aria-label="Review set" className="-mx-2 flex flex-wrap items-center gap-x-1 gap-y-1">
      <button
        type="button"
        // Not `disabled`: the button keeps the focus at the end of the set.
        aria-disabled={at === 1}
        aria-keyshortcuts="p"
        onClick={onPrevious}
        className={BUTTON}
      >
        <ChevronLeft aria-hidden className="size-4" />
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
        <ChevronRight aria-hidden className="size-4" />
      </button>
      <button
        type="button"
        title="To the next item without a verdict"
        aria-disabled={judged === total}
        aria-keyshortcuts="Shift+N"
        onClick={onSkip}
        className={BUTTON}
      >
        <SkipForward aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Skip to undone</span>
      </button>
      <NextAfterVerdict />
      <p className="px-2 text-sm text-muted tabular-nums sm:ml-auto">
        {judged === total && total > 1 ? 'All ' : ''}
        {formatNumber(judged)} judged
      </p>
      <Links {...props} isDone={judged === total} />
    </nav>
  )
}

type LinksProps = Pick<SetNavigationProps, 'setLink' | 'compareLink' | 'resultLink'> & {
  /** Whether there is a verdict on every item: the result is what comes next. */
  isDone: boolean
}

function Links({ setLink, compareLink, resultLink, isDone }: LinksProps) {
  return (
    <>
      <CopyButton text={setLink} label="Copy the set’s link" />
      {compareLink !== null && (
        <Link to={compareLink} className={LINK}>
          Compare with previous
        </Link>
      )}
      <Link to={resultLink} aria-keyshortcuts="Shift+R" className={isDone ? FILLED_LINK : LINK}>
        Result
      </Link>
    </>
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
