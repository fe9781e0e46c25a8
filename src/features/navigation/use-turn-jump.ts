import { useEffect, useRef, useState } from 'react'
import type { Turn } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import { announce } from '@/ui/announce'
import { holdInPlace, letGo } from '@/ui/hold-in-place'
import { createLandedTurn } from './landed-turn'
import { landmarksOf } from './landmarks'
import { createThrottle } from './throttle'
import { type Around, turnsAround } from './turn-tops'

export type Jump = {
  readonly turn: number
  /** How far into the turn, from 0 to 1: respected if the turn is taller than the window. */
  readonly fraction?: number
  /** Whether the turn takes the focus, so that Tab and a screen reader go on from there. */
  readonly takesFocus: boolean
}

type Options = {
  turns: readonly Turn[]
  /** The turn that the address names. */
  linkedTurn: number | null
  /** Writes a turn into the address; the conversation then draws it, if it is not drawn yet. */
  onTurn: (turn: number) => void
}

/** Browsers stop a page that changes its address more often than ten times a second. */
const ADDRESS_PAUSE_MS = 300

/** Returns whether the turn was there to land on. */
const land = ({ turn, fraction = 0, takesFocus }: Jump): boolean => {
  const id = turnFragment(turn)
  const article = document.getElementById(id)
  if (article === null) return false
  holdInPlace(id, (element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' })
    const { height } = element.getBoundingClientRect()
    if (height > innerHeight) scrollBy({ top: height * fraction, behavior: 'instant' })
  })
  if (takesFocus) article.focus({ preventScroll: true })
  return true
}

/** Jumps from turn to turn: the page scrolls at once, the address follows. */
export const useTurnJump = ({ turns, linkedTurn, onTurn }: Options) => {
  const waiting = useRef<Jump | null>(null)
  const [landed] = useState(createLandedTurn)
  const [throttle] = useState(() => createThrottle(ADDRESS_PAUSE_MS))

  // The outside systems: the reader's input; the clock and the scroll position, neither of which may affect the next
  // page.
  useEffect(() => {
    const stopWatching = landed.watch()
    return () => {
      stopWatching()
      throttle.cancel()
      letGo()
    }
  }, [landed, throttle])

  // The outside system: the scroll position. The turn may have been drawn, or drawn anew, for the new address. The
  // microtask lets the conversation scroll first, which knows nothing of the focus.
  useEffect(() => {
    const jump = waiting.current
    if (jump?.turn !== linkedTurn) return
    waiting.current = null
    queueMicrotask(() => land(jump))
  }, [linkedTurn])

  const jump = (to: Jump): void => {
    landed.set(to.turn)
    const hasLanded = land(to)
    waiting.current = hasLanded && to.turn === linkedTurn ? null : to
    throttle.run(() => onTurn(to.turn), !hasLanded)
    const reasons = landmarksOf(turns).get(to.turn)?.reasons ?? []
    if (to.takesFocus && reasons.length > 0) announce(reasons.map(({ words }) => words).join('. '))
  }

  const clamp = (turn: number): number => Math.min(Math.max(turn, 1), turns.length)
  /** The turn that is being read, from 1. */
  const currentTurn = (): number => clamp(landed.around(turnsAround()).next - 1)
  /** The turns before and after it, for jumps: keys may come faster than the page settles. */
  const aroundJump = (): Around => landed.aroundJump(turnsAround)

  return { jump, currentTurn, aroundJump }
}
