import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { firstRowInView, focusRow, rowOf } from './row-place'

type Options = {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly count: number
  /** Makes sure that a row is drawn. */
  readonly onKeep: (index: number) => void
  readonly onToggle: (index: number) => void
}

const GROUP = 'Browse'

/** Moves from row to row by keyboard. Enter opens the focused row, since the focus is on its link. */
export const useRowKeys = ({ body, count, onKeep, onToggle }: Options): void => {
  const move = (step: number) => {
    const here = rowOf(document.activeElement)
    const next =
      here === null ? firstRowInView(body.current) : Math.min(count - 1, Math.max(0, here + step))
    if (next === null) return
    flushSync(() => onKeep(next))
    focusRow(next, { isMoving: true })
  }
  const shared = { group: GROUP, isEnabled: count > 0 }
  useShortcut({
    ...shared,
    keys: 'j',
    description: 'Next row',
    isRepeatable: true,
    run: () => move(1),
  })
  useShortcut({
    ...shared,
    keys: 'k',
    description: 'Previous row',
    isRepeatable: true,
    run: () => move(-1),
  })
  useShortcut({
    ...shared,
    keys: 'x',
    description: 'Select the row, or not',
    run: () => {
      const here = rowOf(document.activeElement)
      if (here !== null) onToggle(here)
    },
  })
}
