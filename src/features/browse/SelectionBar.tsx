import { useMemo } from 'react'
import { comparePath } from '@/lib/compare-path'
import { formatCount, formatNumber } from '@/lib/numbers'
import { paths } from '@/lib/paths'
import { DEFAULT_LABELS, MOST_IN_SET, writeReviewFragment } from '@/lib/review-set/review-set'
import { announce } from '@/ui/announce'
import { Link } from '@/ui/Link'
import { OutlineLink } from '@/ui/OutlineLink'
import { QUIET_BUTTON } from './form-looks'
import type { LoadedList } from './loaded-list'
import { toReviewOrder } from './selection'
import type { Selection } from './selection-store'
import type { Matching } from './use-select-matching'

type Props = {
  selection: Selection
  list: Pick<LoadedList, 'ids' | 'total'>
  /** How many of the latest selection did not fit. */
  leftOut: number
  matching: Matching
  onClear: () => void
}

/** The selection and the way to its review, or to a comparison; in view while anything is selected. */
export function SelectionBar({ selection, list, leftOut, matching, onClear }: Props) {
  const { ids } = list
  const ordered = useMemo(() => toReviewOrder(selection, ids), [selection, ids])
  const elsewhere = useMemo(() => {
    const here = new Set(ids)
    return ordered.filter((id) => !here.has(id)).length
  }, [ordered, ids])
  const compared = comparePath(ordered)
  if (selection.size === 0 && matching.state === 'idle') return null
  return (
    <section
      aria-label="Selection"
      className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-t print:hidden border-line bg-surface px-4 py-2.5 text-sm sm:-mx-8 sm:px-8"
    >
      <p>
        <strong className="font-semibold">{formatNumber(selection.size)} selected</strong>
        {ids.length > 0 && elsewhere > 0 && (
          <span className="text-muted">, {formatNumber(elsewhere)} of them not in these rows</span>
        )}
      </p>
      <Note leftOut={leftOut} matching={matching} list={list} />
      {selection.size > 0 && (
        <>
          <button
            type="button"
            onClick={() => {
              onClear()
              announce('Nothing selected')
              // The bar disappears then, and would take the focus with it.
              document.getElementById('main')?.focus({ preventScroll: true })
            }}
            className={`${QUIET_BUTTON} mr-auto -ml-2.5`}
          >
            Clear
          </button>
          {compared !== null && <OutlineLink to={compared}>Compare</OutlineLink>}
          <Link
            to={paths.review(writeReviewFragment({ ids: ordered, labels: DEFAULT_LABELS }))}
            className="inline-flex min-h-9 grow items-center justify-center rounded-lg bg-accent px-4 font-semibold text-on-accent hover:opacity-90 sm:grow-0"
          >
            Review {formatCount(selection.size, 'interaction')}
          </Link>
        </>
      )}
    </section>
  )
}

function Note({ leftOut, matching, list }: Pick<Props, 'leftOut' | 'matching' | 'list'>) {
  const target = Math.min(MOST_IN_SET, list.total ?? MOST_IN_SET)
  if (matching.state === 'fetching')
    return (
      <p className="flex items-center gap-4 text-muted">
        {formatNumber(Math.min(list.ids.length, target))} of {formatNumber(target)} read…
        <button
          type="button"
          onClick={matching.stop}
          className="min-h-8 cursor-pointer rounded-md border border-muted/75 px-3 text-ink hover:bg-raised"
        >
          Stop
        </button>
      </p>
    )
  if (matching.state === 'failed')
    return <p className="text-danger">Not all could be read, so no more were selected.</p>
  return (
    leftOut > 0 && (
      <p className="text-caution">
        A review holds at most {formatNumber(MOST_IN_SET)}: {formatNumber(leftOut)} left out.
      </p>
    )
  )
}
