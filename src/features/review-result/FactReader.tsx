import { useEffect } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import { formatCount, formatNumber } from '@/lib/numbers'
import { QuietButton } from './QuietButton'
import { useFactReading } from './use-fact-reading'

type Props = {
  /** Judged interactions whose records have not been read in this tab. */
  unread: readonly InteractionId[]
}

/** Offers to read the records that the tables above are made of, if they are not known yet. */
export function FactReader({ unread }: Props) {
  const { isReading, progress, start, stop } = useFactReading()
  const isDone = unread.length === 0 && !isReading

  // The outside system: the browser's focus, which would disappear with the button once everything is read.
  useEffect(() => {
    if (!isDone || progress === null || document.activeElement !== document.body) return
    document.getElementById('by-topic')?.focus({ preventScroll: true })
  }, [isDone, progress])

  if (isDone) return null
  const failed = progress?.failed ?? 0
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="max-w-prose text-pretty text-muted">
        Titles, topics and feedback types are recorded with the interactions. Verdicts keep nothing
        of them, so after a reload they have to be read again.
      </p>
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        {/* The same button in both states, so that it keeps the focus. */}
        <QuietButton onClick={() => (isReading ? stop() : start(unread))}>
          {isReading
            ? 'Stop reading'
            : `Read topic and feedback of ${formatCount(unread.length, 'record')}`}
        </QuietButton>
        {isReading && progress !== null && (
          <>
            <progress
              aria-label="Records read"
              value={progress.done}
              max={progress.total}
              className="h-2 w-40 accent-accent"
            />
            <span className="tabular-nums">
              {formatNumber(progress.done)} of {formatNumber(progress.total)}
            </span>
            {progress.waiting !== undefined && (
              <span className="text-muted">
                The service asks to wait: more in {formatNumber(progress.waiting)} s
              </span>
            )}
          </>
        )}
        {failed > 0 && (
          <span className="text-danger">{formatNumber(failed)} could not be read</span>
        )}
      </div>
    </div>
  )
}
