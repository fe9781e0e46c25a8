import { type KeyboardEvent, useId, useState } from 'react'
import { shortId } from '@/lib/interaction-id'
import { formatCount, formatNumber } from '@/lib/numbers'
import { toVisibleText } from '@/lib/visible-text'
import { MoreButton } from '@/ui/MoreButton'
import type { ListedRecords } from './sort-text'

/** How many are listed at first, and how many each click adds: a file may hold thousands. */
const FIRST = 20
const MORE = 100

type Props = {
  held: ListedRecords
  /** Which was opened last. */
  opened: number | undefined
  onOpen: (at: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The records that a file holds, each a button that opens it from the file. */
export function HeldRecordList({ held: { file, records }, opened, onOpen, onKeyDown }: Props) {
  const headingId = useId()
  const [count, setCount] = useState(Math.max(FIRST, (opened ?? 0) + 1))
  const left = records.length - count
  return (
    <div className="flex min-h-28 flex-col gap-1">
      <p id={headingId} className="font-medium">
        Read from this {file === null ? 'text' : 'file'}, nothing is sent:
      </p>
      <ol
        aria-labelledby={headingId}
        className="min-h-0 overflow-y-auto rounded-lg border border-line"
      >
        {records.slice(0, count).map(({ title, id }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- they never change places, and may all be the same
          <li key={at} className="border-line not-first:border-t">
            <button
              type="button"
              aria-current={at === opened ? 'true' : undefined}
              onClick={() => onOpen(at)}
              onKeyDown={onKeyDown}
              className="flex min-h-9 w-full cursor-pointer items-baseline gap-2 px-3 py-1.5 text-left -outline-offset-2 hover:bg-raised aria-[current=true]:bg-accent-soft"
            >
              <span className="shrink-0 text-muted tabular-nums">{formatNumber(at + 1)}.</span>{' '}
              <bdi dir="auto" className="line-clamp-2 min-w-0 flex-1 wrap-anywhere text-accent">
                {title === null ? 'Record without words' : toVisibleText(title)}
              </bdi>{' '}
              {id !== null && (
                <span className="shrink-0 font-mono text-xs text-muted">{shortId(id)}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {records.length > FIRST && (
        <MoreButton
          words={
            left > 0
              ? `Show ${formatNumber(Math.min(left, MORE))} more of ${formatCount(records.length, 'record')}`
              : `Show the first ${FIRST}`
          }
          onClick={() => setCount(left > 0 ? count + MORE : FIRST)}
        />
      )}
    </div>
  )
}
