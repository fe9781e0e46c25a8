import { StickyNote } from 'lucide-react'
import { memo } from 'react'
import { shortId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import { formatNumber } from '@/lib/numbers'
import { toVisibleText } from '@/lib/visible-text'

type Props = {
  id: string
  /** From 1. */
  place: number
  judgement: Judgement
  title: string | null
  /** Whether the keyboard is here. */
  isActive: boolean
  /** Whether it is the item on the page behind. */
  isShown: boolean
}

/** On narrow windows the title is in a second line. */
export const ITEM_COLUMNS =
  'grid grid-cols-[2.25rem_4.5rem_minmax(0,1fr)_1rem] items-baseline gap-x-2 sm:gap-x-3 sm:grid-cols-[2.75rem_4.75rem_9rem_1rem_minmax(0,1fr)]'

/** Between the columns, for those who hear them. */
const COMMA = <span className="sr-only">, </span>

/** One row of the list of all items. */
function Option({ id, place, judgement, title, isActive, isShown }: Props) {
  const { verdict, note } = judgement
  return (
    // The list has the focus and the listeners.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> has no columns
      role="option"
      aria-selected={isShown}
      data-active={isActive || undefined}
      className={`${ITEM_COLUMNS} group cursor-pointer rounded-md px-2 py-1.5 [contain-intrinsic-height:auto_2rem] [content-visibility:auto] hover:bg-raised aria-selected:bg-accent-soft data-active:outline-2 data-active:-outline-offset-2 data-active:outline-accent`}
    >
      <span className="text-right text-muted tabular-nums group-aria-selected:font-semibold group-aria-selected:text-ink">
        {formatNumber(place)}
        {COMMA}
      </span>
      <span className="font-mono text-[0.8125rem]">
        {shortId(judgement.id)}
        {COMMA}
      </span>
      <bdi className={`max-sm:wrap-break-word sm:truncate ${verdict === null ? 'text-muted' : ''}`}>
        {verdict === null ? 'No verdict' : toVisibleText(verdict)}
      </bdi>
      <span>
        {note !== '' && (
          <>
            <StickyNote aria-hidden className="size-3.5 text-muted" />
            <span className="sr-only">, with a note</span>
          </>
        )}
      </span>
      <bdi className="truncate empty:hidden max-sm:col-[2/-1]">
        {title !== null && (
          <>
            {COMMA}
            {toVisibleText(title)}
          </>
        )}
      </bdi>
    </div>
  )
}

/** Moving through a thousand rows draws the two that change, not all. */
export const ItemOption = memo(Option)
