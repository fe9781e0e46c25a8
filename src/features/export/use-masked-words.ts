import { useEffect, useState } from 'react'
import type { Exporter } from './exporter'

/** What masking would replace, shown before anything is copied; null until it is known, and if nothing is masked. */
export const useMaskedWords = (exporter: Exporter, isMasking: boolean): string | null => {
  const [known, setKnown] = useState<{ exporter: Exporter; words: string | null } | null>(null)

  // The outside system: the search through the record, which takes a while for a large one.
  useEffect(() => {
    if (!isMasking) return undefined
    let isWanted = true
    exporter.record(true).then(
      ({ masked: words }) => {
        if (isWanted) setKnown({ exporter, words })
      },
      // Copying will report the failure; until then nothing is claimed.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [exporter, isMasking])

  return known?.exporter === exporter ? known.words : null
}
