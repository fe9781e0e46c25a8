import { useLayoutEffect, useState } from 'react'
import type { InteractionId } from '@/lib/interaction-id'

const loadStore = () => import('@/features/recent/recent-store').catch(() => null)

/** Adds the id of a record that was read to this browser's list of recent ones; null adds nothing. */
export const useRemembered = (id: InteractionId | null): void => {
  // Fetched as soon as the record is being drawn, so that it is remembered once it is on screen: a reader who sees it
  // may leave at once.
  const [store] = useState(() => (id === null ? null : loadStore()))

  // The outside system: the browser's storage.
  useLayoutEffect(() => {
    if (id !== null) void store?.then((loaded) => loaded?.rememberOpened(id))
  }, [id, store])
}
