import { useEffect, useRef } from 'react'
import { announce } from '../announce'

/** Announces the end of a wait, whose seconds are not read out as they pass. `left`: in seconds, 0 for no wait. */
export const useSaidAtEnd = (left: number): void => {
  const before = useRef(left)
  // The outside system: assistive technology.
  useEffect(() => {
    if (before.current > 0 && left === 0) announce('You can try again now')
    before.current = left
  }, [left])
}
