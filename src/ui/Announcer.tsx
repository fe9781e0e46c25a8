import { useSyncExternalStore } from 'react'
import { latestAnnouncement, subscribeToAnnouncements } from './announce'

/**
 * The page's one status region. Mount it once, from the first render on: screen readers only hear
 * changes in a region that they already know. An `output` has the role `status`.
 */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribeToAnnouncements, latestAnnouncement)
  return (
    <output className="sr-only">
      {/* A new element each time: the same words in the same element would be no change, and not be heard. */}
      <span key={turn}>{text}</span>
    </output>
  )
}
