import { X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { Interaction } from '@/interaction/interaction'
import { readFragment } from '@/lib/fragment'
import { CHANGED, findQuotedWords, followQuote } from './follow-quote'

/** Leads to the words that the address quotes, or says that they are gone. */
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
  return (
    <div className="fixed inset-x-4 bottom-[calc(var(--foot-height,0px)+1rem)] z-20 mx-auto flex w-fit max-w-full items-center gap-2 rounded-md bg-caution-soft py-1.5 ps-3 pe-1.5 text-sm text-caution shadow-md print:hidden forced-colors:border">
      <p>{CHANGED}</p>
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => setDismissed(text)}
        className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  )
}
