import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Until the document has shown a page with a heading. */
let isFirstPage = true

/**
 * For a page's heading: it takes the focus if the page was reached from within the application, where the browser would
 * leave the focus on a link that is gone. On the first load the browser's own focus order is kept, unless something has
 * `replaced` what was there.
 */
export const useHeadingFocus = (replaced = false): RefObject<HTMLHeadingElement | null> => {
  const ref = useRef<HTMLHeadingElement>(null)
  // The key is that of the tab's first entry, which is gone back to as well.
  const isFirstLoad = useLocation().key === 'default' && !replaced

  // The outside system: the browser's focus.
  useEffect(() => {
    if (!isFirstLoad || !isFirstPage) ref.current?.focus({ preventScroll: true })
    isFirstPage = false
    // Once, when the page appears: later changes of the address are jumps within it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  return ref
}
