import { useSyncExternalStore } from 'react'
import { currentSelection, forgetSelection, subscribeToSelection } from './selection-store'
import { SelectionBar } from './SelectionBar'
import type { Matching } from './use-select-matching'

const NO_ROWS = { ids: [], total: 0 } as const
const NOTHING = () => {}
const IDLE: Matching = { state: 'idle', start: NOTHING, stop: NOTHING }

/** What was selected in other lists, shown while this one has no rows: it has failed, is empty, or is still loading. */
export function KeptSelection() {
  const selection = useSyncExternalStore(subscribeToSelection, currentSelection)
  return (
    <SelectionBar
      selection={selection}
      list={NO_ROWS}
      leftOut={0}
      matching={IDLE}
      onClear={forgetSelection}
    />
  )
}
