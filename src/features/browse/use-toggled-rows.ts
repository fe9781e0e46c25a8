import { useCallback, useRef } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import type { Selection } from './selection-store'

/** Selects, or deselects, the rows between two of them, both included. */
export type SelectRows = (isSelected: boolean, first: number, last: number) => void

type Options = {
  readonly ids: readonly InteractionId[]
  readonly selection: Selection
  readonly onSelect: SelectRows
}

/** Toggles one row's selection; with `isRange`, all rows from the one toggled before get the same state. */
export const useToggledRows = ({ ids, selection, onSelect }: Options) => {
  const latest = useRef<number | null>(null)
  return useCallback(
    (index: number, isRange: boolean) => {
      const id = ids[index]
      if (id === undefined) return
      const from = isRange ? (latest.current ?? index) : index
      latest.current = index
      onSelect(!selection.has(id), Math.min(from, index), Math.max(from, index))
    },
    [ids, onSelect, selection],
  )
}
