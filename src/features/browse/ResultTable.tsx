import { useMemo, useRef } from 'react'
import { useLocation } from 'react-router'
import { useIsPrinting } from '@/ui/printing'
import { behindState, toBehind } from './list-place'
import type { LoadedList } from './loaded-list'
import { ResultHead } from './ResultHead'
import { ResultRow } from './ResultRow'
import { toColumns } from './row-words'
import type { Selection } from './selection-store'
import { toPrintedRows } from './drawn-rows'
import { useDrawnRows } from './use-drawn-rows'
import { useHasColumns } from './use-has-columns'
import { useKeptRow } from './use-kept-row'
import { useRowKeys } from './use-row-keys'
import { type SelectRows, useToggledRows } from './use-toggled-rows'
import type { Visit } from './visits'

type Props = {
  list: LoadedList
  hasMore: boolean
  visit: Visit
  selection: Selection
  onSelect: SelectRows
}

/** Height of two lines of text, or of a row on a narrow screen. */
const HEIGHTS = { wide: 61, narrow: 116 }

const dontMeasure = () => {}

/** The interactions found. Only the rows near the window are drawn, so that thousands stay light. */
export function ResultTable({ list, hasMore, visit, selection, onSelect }: Props) {
  const { rows, ids, total } = list
  const isWide = useHasColumns()
  const columns = useMemo(() => (isWide ? toColumns(rows) : null), [isWide, rows])
  const body = useRef<HTMLTableSectionElement>(null)
  const { kept, keep } = useKeptRow(body, visit)
  const height = isWide ? HEIGHTS.wide : HEIGHTS.narrow
  const near = useDrawnRows({ body, count: rows.length, height, kept, visit })
  const isPrinting = useIsPrinting()
  const drawn = isPrinting ? toPrintedRows(rows.length) : near.drawn
  // Rows on paper have other heights than those on the screen.
  const measure = isPrinting ? dontMeasure : near.measure
  const toggle = useToggledRows({ ids, selection, onSelect })
  useRowKeys({ body, count: rows.length, onKeep: keep, onToggle: (index) => toggle(index, false) })

  const { hash } = useLocation()
  const { entry } = visit
  const state = useMemo(
    () => behindState(toBehind({ entry, hash, ids, hasMore })),
    [entry, hash, ids, hasMore],
  )

  const count = hasMore ? total : rows.length
  return (
    <table
      aria-rowcount={count === null ? -1 : count + 1}
      className="w-full table-fixed border-separate border-spacing-0 text-sm"
    >
      <caption className="sr-only">Interactions that match</caption>
      <ResultHead columns={columns} ids={ids} selection={selection} onSelect={onSelect} />
      <tbody ref={body}>
        {drawn.map((item) => {
          if (item.kind === 'room')
            return (
              <tr key={`room before ${item.before}`} aria-hidden>
                <td aria-hidden style={{ height: item.height }} />
              </tr>
            )
          const row = rows[item.index]
          return (
            row !== undefined && (
              <ResultRow
                key={row.id}
                row={row}
                index={item.index}
                columns={columns}
                isSelected={selection.has(row.id)}
                state={state}
                measure={measure}
                onToggle={toggle}
                onOpen={keep}
              />
            )
          )
        })}
      </tbody>
    </table>
  )
}
