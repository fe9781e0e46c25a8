import { setHighlight } from '@/ui/highlight/highlights'
import { findPlace } from '@/ui/highlight/find-place'
import { textMap, toPageRange } from '@/ui/highlight/text-map'
import type { Marks } from './marks'

const sourceElements = (): Element[] => [...document.querySelectorAll('#sources [data-place]')]

const nameOf = (element: Element): string => element.getAttribute('data-place') ?? ''

/** Paints the passages in the answer, and in those sources that are open. */
export const paintMarks = (marks: Marks, answer: string): void => {
  const element = findPlace(answer)
  const elements = [...(element === null ? [] : [element]), ...sourceElements()]
  const ranges = elements.flatMap((shown) => {
    const here = marks.get(nameOf(shown))
    if (here === undefined || shown.closest('[hidden]') !== null) return []
    const map = textMap(shown, here.recorded)
    return here.marks.flatMap(({ span }) => toPageRange(map, span) ?? [])
  })
  setHighlight('overlap', ranges)
}

type Point = { readonly x: number; readonly y: number }

/** Which passage is painted at a point of the window, and in which place; null where none is. */
export const markAt = (
  marks: Marks,
  { x, y }: Point,
): { readonly index: number; readonly place: string } | null => {
  if (typeof document.caretPositionFromPoint !== 'function') return null
  const caret = document.caretPositionFromPoint(x, y)
  const parent = caret?.offsetNode.parentElement
  const element = parent?.closest('[data-place]')
  if (caret === null || parent === null || element === null || element === undefined) return null
  // A click on a link or a button is meant for that.
  if (parent === undefined || parent.closest('a, button, summary') !== null) return null
  const here = marks.get(nameOf(element))
  if (here === undefined) return null
  const map = textMap(element, here.recorded)
  const hit = here.marks.find(
    ({ span }) => toPageRange(map, span)?.isPointInRange(caret.offsetNode, caret.offset) === true,
  )
  return hit === undefined ? null : { index: hit.index, place: nameOf(element) }
}
