import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { Interaction } from '@/interaction/interaction'
import { readFragment } from '@/lib/fragment'
import { Notice } from '@/ui/Notice'
import { findQuotedWords, followQuote, lossWords } from './follow-quote'

/** Leads to the words that the address quotes, or says why it can't. */
export function QuotedPlace({ interaction }: { interaction: Interaction }) {
  const text = readFragment(useLocation().hash).quote
  const [dismissed, setDismissed] = useState<string | null>(null)
  const words = useMemo(
    () => (text === null ? null : findQuotedWords(interaction, text)),
    [interaction, text],
  )

  // The outside system: the page, which opens, scrolls and paints.
  useEffect(() => {
    if (words === null) return undefined
    const left = new AbortController()
    followQuote(words, left.signal)
    return () => left.abort()
  }, [words])

  if (words === null || words.span !== null || dismissed === text) return null
  return <Notice words={lossWords(words)} onDismiss={() => setDismissed(text)} />
}
