import { useEffect, useMemo, useState } from 'react'
import { findDifference } from './find-difference'
import { type TextDifference, type TextPair, compareAtOnce } from './text-difference'

/** What differs between two texts; null while that is being computed, and when there are no texts. */
export const useDifference = (pair: TextPair | null): TextDifference | null => {
  const atOnce = useMemo(() => (pair === null ? null : compareAtOnce(pair)), [pair])
  const [found, setFound] = useState<{ of: TextPair; difference: TextDifference } | null>(null)

  // The outside system: a worker.
  useEffect(() => {
    if (pair === null || atOnce !== null) return undefined
    const left = new AbortController()
    const finish = (difference: TextDifference) => {
      if (!left.signal.aborted) setFound({ of: pair, difference })
    }
    findDifference(pair, left.signal).then(finish, () => finish({ kind: 'unmarked' }))
    return () => left.abort()
  }, [pair, atOnce])

  return atOnce ?? (found !== null && found.of === pair ? found.difference : null)
}
