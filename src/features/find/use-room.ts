import { type RefObject, useEffect, useState } from 'react'

/** The height, in px, that an element had when its content was last in it. */
export const useRoom = (
  place: RefObject<HTMLElement | null> | undefined,
  isOut: boolean,
): number => {
  const [room, setRoom] = useState(0)
  // The outside system: the layout.
  useEffect(() => {
    const element = place?.current
    if (isOut || element === null || element === undefined) return undefined
    const observer = new ResizeObserver(() => setRoom(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [place, isOut])
  return room
}
