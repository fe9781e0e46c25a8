import { useEffect, useEffectEvent } from 'react'
import { DismissButton } from '@/ui/DismissButton'
import { ListOffer } from './ListOffer'
import { type OfferedList, offerList, type Reading, sayProblem } from './opened-file'
import { ReadingNotice } from './ReadingNotice'
import { useFileOpening } from './use-file-opening'

export type FileDeskProps = {
  /** A file is held over the page. */
  isOver: boolean | undefined
  /** What was dropped last; a new list means a new drop. */
  dropped: readonly File[] | undefined
  problem: string | null
  offer: OfferedList | null
  reading: Reading | null
}

/** Takes a file that is dropped anywhere on the page, shows that it can be dropped, and says what came of it. */
export function FileDesk({ isOver, dropped, problem, offer, reading }: FileDeskProps) {
  const { openFiles } = useFileOpening()

  const take = useEffectEvent((files: readonly File[]) => void openFiles(files))

  // The outside system: the reader's files. They may have been dropped before this code arrived.
  useEffect(() => {
    if (dropped !== undefined) take(dropped)
  }, [dropped])

  return (
    <>
      {isOver === true && (
        <div className="pointer-events-none fixed inset-3 z-40 flex items-center justify-center rounded-2xl border-2 border-dashed border-accent bg-surface/85 print:hidden">
          <p className="text-lg font-medium text-ink">
            Drop the file to read it here. It never leaves your browser.
          </p>
        </div>
      )}
      {reading !== null && <ReadingNotice reading={reading} />}
      {offer !== null && <ListOffer offered={offer} onClose={() => offerList(null)} />}
      <div role="alert" className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-2xl print:hidden">
        {problem !== null && (
          <div className="flex items-start gap-3 rounded-lg border border-line bg-danger-soft p-4 text-sm text-ink shadow-lg">
            <p dir="ltr" className="min-w-0 flex-1 wrap-anywhere">
              {problem}
            </p>
            <DismissButton
              onClick={() => {
                sayProblem(null)
                // The button disappears then, and would take the focus with it.
                document.getElementById('main')?.focus()
              }}
              className="text-muted hover:text-ink"
            />
          </div>
        )}
      </div>
    </>
  )
}
