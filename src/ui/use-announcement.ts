import { useEffect } from 'react'
import { announce } from './announce'

/** Says `text` in the page's status region when the component that calls this appears, and whenever the text changes. */
export const useAnnouncement = (text: string): void => {
  // The outside system: assistive technology, by way of the status region.
  useEffect(() => announce(text), [text])
}
