import { useCallback, useEffect, useRef } from 'react'
import { announce } from '@/ui/announce'
import { clearHighlight, setHighlight } from '@/ui/highlight/highlights'
import { keepInView } from '@/ui/highlight/keep-in-view'
import { findPlace } from '@/ui/highlight/find-place'
import { reachText, type Target } from '@/ui/highlight/reach-text'
import { textMap, toPageRange } from '@/ui/highlight/text-map'
import { watchPage } from '@/ui/highlight/watch-page'

export type Jump = {
  readonly target: Target
  /** Announced on arrival: where that is. */
  readonly words: string
}

const rangeOf = ({ place, recorded, span }: Target): Range | null => {
  const element = findPlace(place)
  return element === null ? null : toPageRange(textMap(element, recorded), span)
}

const follow = async ({ target, words }: Jump, jump: AbortController): Promise<void> => {
  const { signal } = jump
  const reached = await reachText(target, signal)
  if (signal.aborted) return
  if (reached === null) {
    announce('This place can’t be shown')
    return
  }
  const current = () => rangeOf(target)
  const paint = () => {
    const range = current()
    setHighlight('sentence', range === null ? [] : [range])
  }
  paint()
  keepInView(current, signal)
  const unwatch = watchPage(paint)
  signal.addEventListener('abort', () => {
    unwatch()
    clearHighlight('sentence')
  })
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') jump.abort()
  }
  document.addEventListener('keydown', leave, { signal })
  announce(words)
}

/** Goes to a stretch of a text, opening what hides it, and paints it until the next jump or Escape. */
export const useJump = (): ((jump: Jump) => void) => {
  const running = useRef<AbortController | null>(null)

  // The outside system: the page. What was painted goes with the component.
  useEffect(() => () => running.current?.abort(), [])

  return useCallback((jump: Jump) => {
    running.current?.abort()
    const next = new AbortController()
    running.current = next
    void follow(jump, next)
  }, [])
}
