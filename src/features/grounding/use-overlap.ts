import { useEffect, useState } from 'react'
import { findOverlap } from './find-overlap'
import type { Overlap, OverlapTexts } from './overlap'

export type OverlapState = { readonly kind: 'pending' } | { readonly kind: 'failed' } | OverlapFound

type OverlapFound = { readonly kind: 'found'; readonly overlap: Overlap }

/** Compares the texts once they are on the page; null where there is nothing to compare. */
export const useOverlap = (texts: OverlapTexts | null): OverlapState => {
  const [result, setResult] = useState<{ of: OverlapTexts | null; state: OverlapState } | null>(
    null,
  )

  // The outside system: a worker.
  useEffect(() => {
    if (texts === null) return undefined
    const left = new AbortController()
    const finish = (state: OverlapState) => {
      if (!left.signal.aborted) setResult({ of: texts, state })
    }
    findOverlap(texts, left.signal).then(
      (overlap) => finish(overlap === null ? { kind: 'failed' } : { kind: 'found', overlap }),
      () => finish({ kind: 'failed' }),
    )
    return () => left.abort()
  }, [texts])

  return result !== null && result.of === texts ? result.state : { kind: 'pending' }
}
