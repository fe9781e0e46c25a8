import { useEffect } from 'react'
import { rememberOpened } from '@/features/recent/recent-store'
import type { InteractionId } from '@/lib/interaction-id'

/** Keeps the id of a record that was read in this browser's list of recent ones. */
export const useRemembered = (id: InteractionId): void => {
  // The outside system: the browser's storage.
  useEffect(() => rememberOpened(id), [id])
}
