import { memo } from 'react'
import { BREADTH, type OverviewPaths } from './overview-paths'
import { OVERVIEW_LENGTH } from './overview-scale'

type Props = { paths: OverviewPaths; isUpright: boolean }

/**
 * The turns as four shapes, stretched to the size of the overview. Memoised: only the window's frame moves while the
 * reader scrolls.
 */
export const OverviewDrawing = memo(function OverviewDrawing({ paths, isUpright }: Props) {
  const box = isUpright ? `0 0 ${BREADTH} ${OVERVIEW_LENGTH}` : `0 0 ${OVERVIEW_LENGTH} ${BREADTH}`
  return (
    <svg
      aria-hidden
      viewBox={box}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      className="pointer-events-none size-full"
    >
      <path d={paths.assistant} className="fill-line forced-colors:fill-[GrayText]" />
      <path d={paths.user} className="fill-muted forced-colors:fill-[CanvasText]" />
      <path d={paths.landmarks} className="fill-caution forced-colors:fill-[LinkText]" />
      <path d={paths.requested} className="fill-accent forced-colors:fill-[Highlight]" />
    </svg>
  )
})
