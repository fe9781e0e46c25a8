import { useEffect, useEffectEvent } from 'react'
import { clearHighlight } from '@/ui/highlight/highlights'
import { watchPage } from '@/ui/highlight/watch-page'
import type { Marks } from './marks'
import { markAt, paintMarks } from './paint-marks'

type Options = {
  /** Null while nothing is to be marked. */
  readonly marks: Marks | null
  /** The answer's place. */
  readonly answer: string
  /** A click on a marked passage, in the answer or in its source. */
  readonly onClick: (index: number, place: string) => void
}

/** Keeps the passages painted, even if parts are opened or redrawn, and reports clicks on them. */
export const useMarks = ({ marks, answer, onClick }: Options): void => {
  const click = useEffectEvent((event: MouseEvent) => {
    // Selecting text ends with a click too.
    if (marks === null || getSelection()?.isCollapsed === false) return
    const mark = markAt(marks, { x: event.clientX, y: event.clientY })
    if (mark !== null) onClick(mark.index, mark.place)
  })

  // The outside system: the page, and the browser's registry of highlights.
  useEffect(() => {
    if (marks === null) return undefined
    const paint = () => paintMarks(marks, answer)
    paint()
    const unwatch = watchPage(paint)
    document.addEventListener('click', click)
    return () => {
      unwatch()
      document.removeEventListener('click', click)
      clearHighlight('overlap')
    }
  }, [marks, answer])
}
