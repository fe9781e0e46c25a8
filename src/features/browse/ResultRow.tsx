import { memo } from 'react'
import type { InteractionRow } from '@/interaction/interaction-list.schema'
import { paths } from '@/lib/paths'
import { Absent } from '@/ui/Absent'
import { Link } from '@/ui/Link'
import { toVisibleText } from '@/lib/visible-text'
import { Time } from '@/ui/Time'
import { RowMark } from './RowMark'
import { type Column, rowWords } from './row-words'

type Props = {
  row: InteractionRow
  /** From 0. */
  index: number
  /** The columns beside the title; null on narrow screens, where one cell holds everything. */
  columns: readonly Column[] | null
  isSelected: boolean
  /** The state for the entry of the record. */
  state: unknown
  measure: (row: HTMLTableRowElement | null) => void
  onToggle: (index: number, isRange: boolean) => void
  onOpen: (index: number) => void
}

const CELL = 'border-b border-line px-3 py-2.5 align-top'
/** A focused row scrolls clear of the table's head and of the bar below. */
const CLEAR = 'scroll-mt-16 scroll-mb-24'

/** One interaction of the list: its checkbox, its link, and what helps to choose. */
export const ResultRow = memo(function Row({ row, index, columns, isSelected, ...props }: Props) {
  const words = rowWords(row)
  const { state, measure, onToggle, onOpen } = props
  return (
    <tr
      ref={measure}
      data-index={index}
      // The head is the first row.
      aria-rowindex={index + 2}
      className={`${CLEAR} ${isSelected ? 'bg-accent-soft' : 'hover:bg-raised'}`}
    >
      <td className={`${CELL} w-11 !px-0`}>
        <label className="-mt-1.5 grid h-8 cursor-pointer place-items-center">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={`Select ${toVisibleText(words.name)}`}
            onChange={({ nativeEvent }) =>
              onToggle(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
            className={`size-4 cursor-pointer accent-accent print:hidden ${CLEAR}`}
          />
        </label>
      </td>
      {columns?.includes('time') === true && (
        <td className={`${CELL} text-muted tabular-nums`}>
          {words.time === null ? <Absent word="Not recorded" /> : <Time text={words.time} />}
        </td>
      )}
      <th scope="row" className={`${CELL} text-start font-normal`}>
        <Link
          to={paths.interaction(row.id)}
          how={{ state }}
          onFollow={() => onOpen(index)}
          className={`block min-h-6 font-medium text-ink hover:underline ${CLEAR}`}
        >
          <bdi dir="auto" className="line-clamp-2 wrap-anywhere">
            {toVisibleText(words.title)}
          </bdi>
        </Link>
        {columns === null && <Rest words={words} />}
      </th>
      {columns
        ?.filter((column) => column !== 'time')
        .map((column) => (
          <td key={column} className={CELL}>
            <RowMark column={column} words={words} />
          </td>
        ))}
    </tr>
  )
})

/** On narrow screens: the other columns, below the title. */
function Rest({ words }: { words: ReturnType<typeof rowWords> }) {
  return (
    <>
      {words.answer !== null && (
        <p className="mt-0.5">
          <RowMark column="answer" words={words} />
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-1 text-xs text-muted">
        {words.time !== null && <Time text={words.time} />}
        {(['feedback', 'sentiment', 'warning'] as const).map(
          (column) =>
            words[column] !== null && <RowMark key={column} column={column} words={words} />,
        )}
      </div>
    </>
  )
}
