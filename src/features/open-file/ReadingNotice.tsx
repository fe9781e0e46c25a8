import { useEffect } from 'react'
import { announce, takeBack } from '@/ui/announce'
import type { Reading } from './opened-file'

const WORDS = 'Reading the file'

/** Something long is being read beside the page, which can be used or left meanwhile. */
export function ReadingNotice({ reading: { name, stop } }: { reading: Reading }) {
  // The outside system: the screen reader.
  useEffect(() => {
    announce(WORDS)
    return () => takeBack(WORDS)
  }, [])
  return (
    <div className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-w-2xl items-center gap-3 rounded-lg border border-line bg-surface p-4 text-sm text-ink shadow-lg print:hidden">
      <p className="min-w-0 flex-1 wrap-anywhere">
        Reading <bdi>{name}</bdi>…
      </p>
      <button
        type="button"
        onClick={() => {
          stop()
          // The button disappears then, and would take the focus with it.
          document.getElementById('main')?.focus()
        }}
        className="min-h-8 shrink-0 cursor-pointer rounded-md px-2 text-muted hover:bg-raised hover:text-ink"
      >
        Cancel
      </button>
    </div>
  )
}
