import { useEffect } from 'react'
import { rememberOpened } from '@/features/recent/recent-store'
import type { InteractionId } from '@/lib/interaction-id'

/** Keeps the id of a record that was read in this browser's list of recent ones; null is none. */
export const useRemembered = (id: InteractionId | null): void => {
  // The outside system: the browser's storage.
  useEffect(() => {
    if (id !== null) rememberOpened(id)
  }, [id])
}
