import { useMemo, useSyncExternalStore } from 'react'
import {
  parseRecent,
  type RecentInteraction,
  storedRecent,
  subscribeToRecent,
} from './recent-store'

/** The recently opened interactions, newest first; follows changes in this tab and in others. */
export const useRecent = (): readonly RecentInteraction[] => {
  const text = useSyncExternalStore(subscribeToRecent, storedRecent)
  return useMemo(() => parseRecent(text), [text])
}
