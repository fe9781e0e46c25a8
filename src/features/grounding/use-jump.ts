import { useCallback, useEffect, useRef } from 'react'
import { announce } from '@/ui/announce'
import type { Target } from '@/ui/highlight/reach-text'
import { showTarget } from '@/ui/highlight/show-target'

export type Jump = {
  readonly target: Target
  /** Announced on arrival: where that is. */
  readonly words: string
}

const follow = async ({ target, words }: Jump, jump: AbortController): Promise<void> => {
  const { signal } = jump
  const isShown = await showTarget(target, { highlight: 'sentence', signal })
  if (signal.aborted) return
  if (!isShown) {
    announce('This place can’t be shown')
    return
  }
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
