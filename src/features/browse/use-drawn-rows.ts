import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react'
import { type DrawnRow, toDrawnRows, withKept } from './drawn-rows'
import { rememberPlace, type Visit } from './visits'

type Options = {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly count: number
  /** The expected height of a row, in pixels; each is measured once it is drawn. */
  readonly height: number
  /** The indexes of the rows that are drawn however far the reader has scrolled. */
  readonly kept: readonly number[]
  readonly visit: Visit
}

type Drawn = {
  readonly drawn: readonly DrawnRow[]
  /** For the `ref` of each row. */
  readonly measure: (row: HTMLTableRowElement | null) => void
}

const windowRect = () => ({ width: innerWidth, height: innerHeight })

/** The rows near the window, out of thousands; at the place and with the heights that an earlier visit left. */
export const useDrawnRows = ({ body, count, height, kept, visit }: Options): Drawn => {
  const [top, setTop] = useState(0)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here what changes without its knowing
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    estimateSize: () => height,
    overscan: 20,
    scrollMargin: top,
    initialRect: windowRect(),
    initialOffset: visit.scrollY ?? scrollY,
    initialMeasurementsCache: visit.sizes,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), kept, count),
  })

  // The outside system: the page above the table, whose height may change at any time.
  useLayoutEffect(() => {
    const look = () =>
      setTop(Math.round((body.current?.getBoundingClientRect().top ?? 0) + scrollY))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])

  const leave = useEffectEvent(() => rememberPlace(visit, { sizes: virtualizer.takeSnapshot() }))
  // The outside system: the scroll position.
  useLayoutEffect(() => {
    if (visit.scrollY !== null) window.scrollTo(0, visit.scrollY)
    const follow = () => rememberPlace(visit, { scrollY })
    // Of a list that is not scrolled, nothing would tell.
    follow()
    window.addEventListener('scroll', follow, { passive: true })
    return () => {
      window.removeEventListener('scroll', follow)
      leave()
    }
  }, [visit])

  return {
    drawn: toDrawnRows(virtualizer.getVirtualItems(), {
      top,
      bottom: top + virtualizer.getTotalSize(),
    }),
    measure: virtualizer.measureElement,
  }
}
