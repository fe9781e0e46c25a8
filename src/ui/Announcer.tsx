import { useSyncExternalStore } from 'react'
import { latestAnnouncement, subscribeToAnnouncements } from './announce'

/**
 * The page's only status region. Mount it once, from the first render on: screen readers only announce changes in a
 * region that they already know. An `output` has the role `status`.
 */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribeToAnnouncements, latestAnnouncement)
  return (
    <output className="sr-only">
      {/* A new element each time: repeating the same words in the same element is not a change, and is not announced. */}
      <span key={turn}>{text}</span>
    </output>
  )
}
