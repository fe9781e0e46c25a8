import { useMemo } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import { COLUMN_WORDS, type Column } from './row-words'
import { SelectAllBox } from './SelectAllBox'
import type { Selection } from './selection-store'
import type { SelectRows } from './use-toggled-rows'

type Props = {
  /** The columns beside the title; null on narrow screens. */
  columns: readonly Column[] | null
  ids: readonly InteractionId[]
  selection: Selection
  onSelect: SelectRows
}

const CELL =
  'sticky top-0 z-[5] print:static border-b border-line bg-surface px-3 py-2 text-left text-xs font-medium text-muted'

const WIDTHS: Readonly<Record<Column, string>> = {
  time: 'w-36',
  answer: 'w-[23%]',
  feedback: 'w-44',
  sentiment: 'w-28',
  warning: 'w-[14%]',
}

/** The table's head, which stays in view, with the box that selects every row that is loaded. */
export function ResultHead({ columns, ids, selection, onSelect }: Props) {
  const selected = useMemo(() => ids.filter((id) => selection.has(id)).length, [ids, selection])
  const title = (
    <th key="title" scope="col" className={CELL}>
      {columns === null ? 'Interaction' : 'What the user wanted'}
    </th>
  )
  const [before, after] = [
    columns?.filter((column) => column === 'time') ?? [],
    columns?.filter((column) => column !== 'time') ?? [],
  ].map((group) =>
    group.map((column) => (
      <th key={column} scope="col" className={`${CELL} ${WIDTHS[column]}`}>
        {COLUMN_WORDS[column]}
      </th>
    )),
  )
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={`${CELL} w-11 !px-0`}>
          <SelectAllBox
            selected={selected}
            all={ids.length}
            onSelect={(isSelected) => onSelect(isSelected, 0, ids.length - 1)}
          />
        </th>
        {before}
        {title}
        {after}
      </tr>
    </thead>
  )
}
