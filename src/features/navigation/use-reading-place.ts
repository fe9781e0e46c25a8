import { useEffect, useEffectEvent, useState } from 'react'
import { placeOf, type TurnExtent } from './overview-scale'
import { placesInView } from './turn-tops'

type Options = {
  extents: readonly TurnExtent[]
  /** The turn that is being read, from 1. */
  currentTurn: () => number
}

/** Where the window is on the overview, and which turn is being read; kept up to date while the reader scrolls. */
export const useReadingPlace = ({ extents, currentTurn }: Options) => {
  const [place, setPlace] = useState({ start: 0, end: 0, turn: 1 })

  const measure = useEffectEvent(() => {
    const { from, to } = placesInView()
    const now = { start: placeOf(extents, from), end: placeOf(extents, to), turn: currentTurn() }
    setPlace((before) =>
      before.start === now.start && before.end === now.end && before.turn === now.turn
        ? before
        : now,
    )
  })

  // The outside system: the browser's scroll position and layout, read once a frame at most.
  useEffect(() => {
    let frame = 0
    const onChange = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => measure())
    }
    onChange()
    addEventListener('scroll', onChange, { passive: true })
    addEventListener('resize', onChange)
    const observer = new ResizeObserver(onChange)
    observer.observe(document.body)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', onChange)
      removeEventListener('resize', onChange)
      observer.disconnect()
    }
  }, [])

  return place
}
