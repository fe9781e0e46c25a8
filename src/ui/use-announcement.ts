import { useEffect } from 'react'
import { announce, takeBack } from './announce'

/**
 * Says `text` in the page's status region when the component that calls this appears, and whenever the text changes. It is
 * taken back with the component, unless something else has been said since: "Loading…" is not true for ever.
 */
export const useAnnouncement = (text: string): void => {
  // The outside system: assistive technology, by way of the status region.
  useEffect(() => {
    announce(text)
    return () => takeBack(text)
  }, [text])
}
