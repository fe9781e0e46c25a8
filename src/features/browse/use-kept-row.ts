import { type RefObject, useCallback, useEffect, useState } from 'react'
import { rowOf } from './row-place'
import { rememberPlace, type Visit } from './visits'

type Kept = {
  /** The indexes of the row that has the focus and of the one that is about to get it. */
  readonly kept: readonly number[]
  /** Keeps a row that is about to get the focus. */
  readonly keep: (index: number) => void
}

const listOf = (row: number | null): readonly number[] => (row === null ? [] : [row])

/** The row that has the focus: it has to stay drawn, and a reader who comes back finds the focus there. */
export const useKeptRow = (body: RefObject<HTMLElement | null>, visit: Visit): Kept => {
  const [kept, setKept] = useState(() => listOf(visit.row))
  const keep = useCallback(
    (index: number) => {
      // In addition to the focused row: were that one removed, the focus would be lost before it can move on.
      setKept((before) => [...before.slice(-1), index])
      rememberPlace(visit, { row: index })
    },
    [visit],
  )

  // The outside system: the browser's focus.
  useEffect(() => {
    const element = body.current
    const arrive = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? rowOf(target) : null
      if (row === null) return
      setKept([row])
      rememberPlace(visit, { row })
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      const next = relatedTarget instanceof Element ? relatedTarget : document.activeElement
      // When another window takes the focus, the row still counts as focused.
      setKept(listOf(rowOf(next)))
    }
    element?.addEventListener('focusin', arrive)
    element?.addEventListener('focusout', leave)
    return () => {
      element?.removeEventListener('focusin', arrive)
      element?.removeEventListener('focusout', leave)
    }
  }, [body, visit])

  return { kept, keep }
}
