import { useEffect } from 'react'
import type { FileDeskProps } from './FileDesk'
import { sayNotFetched } from './opened-file'

/** Stands in where the code that deals with files does not come: what was dropped, or offered, is said to be unread. */
export function NoFileDesk({ dropped, problem, offer }: FileDeskProps) {
  // The outside system: what is said of files.
  useEffect(() => {
    if (dropped !== undefined || offer !== null) sayNotFetched('The file')
  }, [dropped, offer])

  // At the page's end, and seen from everywhere: it covers nothing that can't be scrolled to, so it may stay.
  return (
    problem !== null && (
      <p
        role="alert"
        dir="ltr"
        className="sticky bottom-0 z-30 bg-danger-soft p-4 text-sm print:hidden"
      >
        {problem}
      </p>
    )
  )
}
