import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { forgetSelection } from '@/features/browse/selection-store'
import { forgetVisits } from '@/features/browse/visits'
import { closeFile } from '@/features/open-file/opened-file'
import { forgetAllReviews } from '@/features/recent/recent-reviews'
import { forgetAllOpened } from '@/features/recent/recent-store'
import { forgetReview } from '@/features/review-result/colleague-store'
import { forgetVerdictHistory } from '@/features/review/verdict-history'
import { forgetUnsaved } from '@/features/review/verdict-store'
import { announce } from '@/ui/announce'
import { forgetPreferences } from '@/ui/preference'

const SAID = 'Cleared: this browser no longer keeps anything for this viewer.'

const clearStorage = (kind: 'localStorage' | 'sessionStorage'): void => {
  try {
    window[kind].clear()
  } catch {
    // Storage is switched off, so there is nothing in it.
  }
}

/** Clears everything that the viewer keeps in this browser, after asking once. */
export function ClearEverything() {
  const queryClient = useQueryClient()
  const [state, setState] = useState<'idle' | 'asking' | 'cleared'>('idle')
  const button = useRef<HTMLButtonElement>(null)

  const clear = () => {
    clearStorage('localStorage')
    clearStorage('sessionStorage')
    // What is kept in memory, and shown from there: the page updates at once.
    forgetPreferences()
    forgetAllOpened()
    forgetAllReviews()
    forgetUnsaved()
    forgetVerdictHistory()
    forgetReview()
    forgetSelection()
    forgetVisits()
    closeFile()
    queryClient.removeQueries({ type: 'inactive' })
    // The records on screen are fetched again; the server's state is kept, since it concerns no record.
    void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'server' })
    setState('cleared')
    announce(SAID)
    button.current?.focus()
  }
  return (
    <div className="text-sm text-muted">
      <button
        ref={button}
        type="button"
        aria-expanded={state === 'asking'}
        onClick={() => setState(state === 'asking' ? 'idle' : 'asking')}
        className="-ml-2 min-h-8 cursor-pointer rounded-md px-2 hover:bg-raised hover:text-ink"
      >
        Clear everything kept in this browser
      </button>
      {state === 'asking' && (
        <div className="mt-1 flex flex-col gap-3 rounded-lg bg-raised p-4 text-ink">
          <p className="text-pretty">
            This removes the lists of recently opened interactions and reviews, all verdicts, notes
            and times of every review, and choices such as the theme. It can’t be undone.
          </p>
          <p className="flex flex-wrap gap-2">
            <button
              type="button"
              onClick={clear}
              className="min-h-8 cursor-pointer rounded-md bg-danger px-3 font-semibold text-surface hover:opacity-90"
            >
              Clear everything
            </button>
            <button
              type="button"
              onClick={() => {
                setState('idle')
                button.current?.focus()
              }}
              className="min-h-8 cursor-pointer rounded-md px-3 hover:bg-sunken"
            >
              Keep it
            </button>
          </p>
        </div>
      )}
      {state === 'cleared' && <p className="mt-1">{SAID}</p>}
    </div>
  )
}
