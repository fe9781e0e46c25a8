import { useEffect } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import { createStopwatch } from './stopwatch'
import { changeJudgement, judgementOf, retryStoring } from './verdict-store'

const SAVED_EVERY_MS = 15_000

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll'] as const

/**
 * Counts the time spent reading an interaction: while it is on screen, the page is visible, and the reader does
 * something now and then. Adds it to the interaction's judgement, in whole seconds.
 */
export const useTimeSpent = (id: InteractionId, isOnScreen: boolean): void => {
  // The outside systems: the clock, the reader's input, the page's visibility, the browser's storage.
  useEffect(() => {
    if (!isOnScreen) return undefined
    const watch = createStopwatch()
    const save = () => {
      const seconds = watch.take(performance.now())
      if (seconds > 0) changeJudgement(id, { seconds: judgementOf(id).seconds + seconds })
      else retryStoring()
    }
    const onVisibility = () => {
      if (document.visibilityState === 'visible') return watch.start(performance.now())
      watch.stop(performance.now())
      save()
    }
    const onInput = () => watch.notice(performance.now())
    if (document.visibilityState === 'visible') watch.start(performance.now())
    const timer = setInterval(save, SAVED_EVERY_MS)
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', save)
    for (const type of INPUTS)
      window.addEventListener(type, onInput, { capture: true, passive: true })
    return () => {
      save()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', save)
      for (const type of INPUTS) window.removeEventListener(type, onInput, true)
    }
  }, [id, isOnScreen])
}
