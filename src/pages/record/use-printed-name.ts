import { useEffect } from 'react'
import type { InteractionId } from '@/lib/interaction-id'

/** What stands at the foot of each printed page: no recorded text but a checked id gets into the style sheet. */
export const usePrintedName = (id: InteractionId | null): void => {
  // The outside system: the page boxes, which only the root's custom properties reach.
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--printed-name', `"${id === null ? 'From a file' : `Interaction ${id}`}"`)
    return () => {
      style.removeProperty('--printed-name')
    }
  }, [id])
}
