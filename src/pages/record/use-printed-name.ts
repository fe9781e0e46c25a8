import { useEffect } from 'react'
import type { InteractionId } from '@/lib/interaction-id'

/** The footer of each printed page: only a checked id gets into the style sheet, never recorded text. */
export const usePrintedName = (id: InteractionId | null): void => {
  // The outside system: the page boxes, which can only be reached through the root's custom properties.
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--printed-name', `"${id === null ? 'From a file' : `Interaction ${id}`}"`)
    return () => {
      style.removeProperty('--printed-name')
    }
  }, [id])
}
