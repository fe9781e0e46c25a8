import { turnFragment } from '@/lib/fragment'
import { type Around, isAtPageEnd } from './turn-tops'

/** Events that move the reader away from where a jump has led. The keys that jump are not among them. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
const MOVING_KEYS = /^(?:Arrow|Page|Home|End|Tab|Enter| )/

const isMove = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) ||
  event.ctrlKey ||
  event.metaKey ||
  // In a field, including the overview's slider, these keys don't move the page.
  (MOVING_KEYS.test(event.key) && !(event.target instanceof HTMLInputElement))

const isInWindow = (turn: number): boolean => {
  const box = document.getElementById(turnFragment(turn))?.getBoundingClientRect()
  return box !== undefined && box.bottom > 0 && box.top < innerHeight
}

/** For this long after a jump, what is drawn above the turn may push it out of the window before it is held again. */
const SETTLING_MS = 3000

/** Remembers the turn that was jumped to, for cases in which measuring the page would give another. */
export const createLandedTurn = () => {
  let landed = 0
  let landedAt = 0
  let hasMoved = true
  const beside = (): Around => ({ previous: landed - 1, next: landed + 1 })

  const set = (turn: number): void => {
    landed = turn
    landedAt = Date.now()
    hasMoved = false
  }
  const onMove = (event: Event): void => {
    if (isMove(event)) hasMoved = true
  }
  /** Watches for the reader moving on, until the returned function is called. */
  const watch = (): (() => void) => {
    for (const type of MOVES) addEventListener(type, onMove, { capture: true, passive: true })
    return () => {
      for (const type of MOVES) removeEventListener(type, onMove, true)
    }
  }

  /** The turns before and after the one being read; `seen` is what measuring the page gives. */
  const around = (seen: Around): Around =>
    // The last turns of a page never reach the place where jumps land.
    landed >= seen.next && isAtPageEnd() ? beside() : seen

  /** The same for the next jump: it starts from the last jump's turn, even while the page still shifts. */
  const aroundJump = (measure: () => Around): Around => {
    // Dragging the scroll bar fires none of these events; but then the turn is soon out of the window.
    const isThere = !hasMoved && (Date.now() - landedAt < SETTLING_MS || isInWindow(landed))
    return isThere ? beside() : around(measure())
  }

  return { set, watch, around, aroundJump }
}
