import { useEffect } from 'react'

/** Names the tab. Titles end up in histories and on shared screens, so they never quote a record. */
export const useDocumentTitle = (title: string): void => {
  // The outside system: the browser's tab.
  useEffect(() => {
    document.title = title
  }, [title])
}
