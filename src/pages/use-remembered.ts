import { useEffect } from 'react'
import type { InteractionId } from '@/lib/interaction-id'

/** Keeps the id of a record that was read in this browser's list of recent ones; null is none. */
export const useRemembered = (id: InteractionId | null): void => {
  // The outside system: the browser's storage. The record is read first: the code comes after it.
  useEffect(() => {
    if (id === null) return
    import('@/features/recent/recent-store').then(
      ({ rememberOpened }) => rememberOpened(id),
      () => {},
    )
  }, [id])
}
