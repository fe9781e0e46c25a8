import { useEffect } from 'react'
import { announce, takeBack } from './announce'

/**
 * Announces `text` in the page's status region when the calling component appears, and whenever the text changes. It is
 * withdrawn with the component, unless something else has been announced since: "Loading…" is not true for ever.
 */
export const useAnnouncement = (text: string): void => {
  // The outside system: assistive technology, through the status region.
  useEffect(() => {
    announce(text)
    return () => takeBack(text)
  }, [text])
}
