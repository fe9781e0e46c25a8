import { startTransition, useEffect, useState } from 'react'
import type { TurnGroup } from './turn-groups'

/** Turns before and after one that is looked at: with it, a screen. More would take more than one frame. */
const AT_ONCE = 3

/** Further ones at a time: a key that is pressed, or the next frame, comes in between. */
const STEP = 6

/**
 * Which turns of a group are drawn as they should be: those around `from` at once, then more and more outwards, until all
 * are. None before there was a `from`; each other one has its neighbours at once too, and none is taken back.
 */
export const useSpread = ({ start, turns }: TurnGroup, from: number | null) => {
  const [centres, setCentres] = useState<readonly number[]>([])
  const [reach, setReach] = useState(AT_ONCE)
  const isReached = (turn: number) => centres.some((centre) => Math.abs(turn - centre) <= reach)
  const isWhole = turns.every((_, index) => isReached(start + index))
  if (from !== null && !isWhole && !centres.includes(from)) setCentres([...centres, from])
  const isGrowing = centres.length > 0 && !isWhole

  // The outside system: the browser's frames, one of which each step is to fit into.
  useEffect(() => {
    if (isGrowing) startTransition(() => setReach(reach + STEP))
  }, [isGrowing, reach])

  return isReached
}
