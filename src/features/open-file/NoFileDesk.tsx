import { useEffect } from 'react'
import type { FileDeskProps } from './FileDesk'
import { sayNotFetched } from './opened-file'

/** Takes over if the code that handles files fails to load: says that what was dropped or offered was not read. */
export function NoFileDesk({ dropped, problem, offer }: FileDeskProps) {
  // The outside system: what is said of files.
  useEffect(() => {
    if (dropped !== undefined || offer !== null) sayNotFetched('The file')
  }, [dropped, offer])

  // At the end of the page, and visible from everywhere: it covers nothing that can't be scrolled into view, so it may
  // stay.
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
