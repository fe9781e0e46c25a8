import { useEffect, useState } from 'react'
import { needsCare } from './text-care'

/** In UTF-16 units: checking a longer text takes longer than a frame. */
const AT_ONCE = 200_000

/**
 * `needsCare`, decided at once for texts of ordinary length; texts of megabytes are shown first and checked afterwards.
 */
export const useCare = (text: string, isPlain: boolean): boolean => {
  const isLong = text.length > AT_ONCE
  const [careful, setCareful] = useState<string | null>(null)

  // The outside system: the browser's idle time, and the server, which may not answer; then the text stays as it is.
  useEffect(() => {
    if (!isLong) return undefined
    const stopped = new AbortController()
    import('./care-in-slices')
      .then((module) => module.needsCareInSlices(text, isPlain, stopped.signal))
      .then(
        (isNeeded) => {
          if (isNeeded === true) setCareful(text)
        },
        () => undefined,
      )
    return () => stopped.abort()
  }, [isLong, text, isPlain])

  return isLong ? careful === text : needsCare(text, isPlain)
}
