import { startTransition, useEffect, useState } from 'react'
import type { TurnGroup } from './turn-groups'

/** Turns before and after the one that is looked at: more than a screen, and few enough for one frame. */
export const AT_ONCE = 4

/** Further ones at a time: a key that is pressed, or the next frame, comes in between. */
const STEP = 6

/**
 * Which turns of a group are drawn as they should be: those around turn `from` at once, then more and more outwards,
 * until all are. None while `from` is null; once it has been given, another one changes nothing.
 */
export const useSpread = ({ start, turns }: TurnGroup, from: number | null) => {
  const [centre, setCentre] = useState(from)
  if (centre === null && from !== null) setCentre(from)
  const [reach, setReach] = useState(AT_ONCE)
  const last = start + turns.length - 1
  const isWhole = centre === null || (centre - reach <= start && centre + reach >= last)

  // The outside system: the browser's frames, one of which each step is to fit into.
  useEffect(() => {
    if (!isWhole) startTransition(() => setReach(reach + STEP))
  }, [isWhole, reach])

  return (turn: number): boolean => centre !== null && Math.abs(turn - centre) <= reach
}
