import { footHeight, headHeight } from './head-height'

/** The room left around what is scrolled to, in CSS pixels. */
const MARGIN = 24

const isScroller = (element: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(element)
  const scrolls = /auto|scroll/
  return (
    (scrolls.test(overflowY) && element.scrollHeight > element.clientHeight) ||
    (scrolls.test(overflowX) && element.scrollWidth > element.clientWidth)
  )
}

/** How far to move so that a stretch is within another: 0 if it already is. */
export const distanceInto = (
  stretch: { readonly from: number; readonly to: number },
  view: { readonly from: number; readonly to: number },
): number => {
  if (stretch.from >= view.from && stretch.to <= view.to) return 0
  // A third of the way down: the text before gives context, and the text after is read next.
  const wanted = view.from + (view.to - view.from) / 3
  return stretch.from - Math.max(view.from, wanted)
}

const moveInside = (scroller: Element, rect: DOMRect): void => {
  const box = scroller.getBoundingClientRect()
  const y = distanceInto(
    { from: rect.top, to: rect.bottom },
    {
      from: Math.max(box.top, 0) + MARGIN,
      to: Math.min(box.bottom, innerHeight - footHeight()) - MARGIN,
    },
  )
  const x = distanceInto(
    { from: rect.left, to: rect.right },
    { from: box.left + MARGIN, to: box.right - MARGIN },
  )
  scroller.scrollBy({ top: y, left: x, behavior: 'instant' })
}

const moveWindow = (rect: DOMRect): void => {
  const view = { from: headHeight() + MARGIN, to: innerHeight - footHeight() - MARGIN }
  const top = distanceInto({ from: rect.top, to: rect.bottom }, view)
  if (top !== 0) scrollBy({ top, behavior: 'instant' })
}

/**
 * Scrolls as many containers as necessary, sideways too, until the beginning of a range is in view. Does nothing if it
 * is already.
 */
export const scrollToRange = (range: Range): void => {
  const start = range.startContainer.parentElement
  for (let element = start; element !== null; element = element.parentElement) {
    const isPage = element === document.body || element === document.documentElement
    if (!isPage && isScroller(element)) moveInside(element, shownRect(range))
  }
  moveWindow(shownRect(range))
}

/** A range may be too long for the window: then its first line counts. */
const shownRect = (range: Range): DOMRect => {
  const whole = range.getBoundingClientRect()
  return whole.height < innerHeight / 2 ? whole : (range.getClientRects()[0] ?? whole)
}
