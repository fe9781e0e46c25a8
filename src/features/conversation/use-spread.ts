import { startTransition, useEffect, useState } from 'react'
import type { TurnGroup } from './turn-groups'

/**
 * How many turns before and after the one being looked at: together they fill a screen. More would take more than a
 * frame.
 */
const AT_ONCE = 3

/** How many further turns are drawn at a time: key presses and frames come in between. */
const STEP = 6

/**
 * Which turns of a group are drawn as they should be: those around `from` at once, then more and more outwards, until
 * all are. None before `from` is first given. Each later `from` gets its neighbours at once too, and no turn is taken
 * back.
 */
export const useSpread = ({ start, turns }: TurnGroup, from: number | null) => {
  const [centres, setCentres] = useState<readonly number[]>([])
  const [reach, setReach] = useState(AT_ONCE)
  const isReached = (turn: number) => centres.some((centre) => Math.abs(turn - centre) <= reach)
  const isWhole = turns.every((_, index) => isReached(start + index))
  if (from !== null && !isWhole && !centres.includes(from)) setCentres([...centres, from])
  const isGrowing = centres.length > 0 && !isWhole

  // The outside system: the browser's frames. Each step should fit into one.
  useEffect(() => {
    if (isGrowing) startTransition(() => setReach(reach + STEP))
  }, [isGrowing, reach])

  return isReached
}
