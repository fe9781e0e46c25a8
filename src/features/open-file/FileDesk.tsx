import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { holdsFiles } from '@/lib/holds-files'
import { announce } from '@/ui/announce'
import { ListOffer } from './ListOffer'
import { offerList, sayProblem, useFileProblem, useOfferedList } from './opened-file'
import { useFileOpening } from './use-file-opening'

/** Takes a file that is dropped anywhere on the page, shows that it would, and says what came of it. */
export function FileDesk() {
  // It is drawn because something is dragged in already, or because there is a problem to tell.
  const problem = useFileProblem()
  const offer = useOfferedList()
  const [isOver, setIsOver] = useState(problem === null && offer === null)
  const { openFiles } = useFileOpening()

  const drop = useEffectEvent((event: DragEvent) => {
    setIsOver(false)
    if (!holdsFiles(event)) return
    event.preventDefault()
    announce('Reading the file')
    void openFiles(event.dataTransfer?.files ?? null)
  })

  // The outside system: what the browser drags across the page.
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (holdsFiles(event)) setIsOver(true)
    }
    // Leaving one element for another is no leaving of the page.
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => drop(event)
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', onDrop)
    }
  }, [])

  return (
    <>
      {isOver && (
        <div className="pointer-events-none fixed inset-3 z-40 flex items-center justify-center rounded-2xl border-2 border-dashed border-accent bg-surface/85 print:hidden">
          <p className="text-lg font-medium text-ink">
            Drop the file to read it here. It is sent nowhere.
          </p>
        </div>
      )}
      {offer !== null && <ListOffer offered={offer} onClose={() => offerList(null)} />}
      <div role="alert" className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-2xl print:hidden">
        {problem !== null && (
          <div className="flex items-start gap-3 rounded-lg border border-line bg-danger-soft p-4 text-sm text-ink shadow-lg">
            <p className="min-w-0 flex-1 wrap-anywhere">
              <bdi>{problem}</bdi>
            </p>
            <button
              type="button"
              aria-label="Dismiss"
              onClick={() => {
                sayProblem(null)
                // The button is gone then, and the focus would be with it.
                document.getElementById('main')?.focus()
              }}
              className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded text-muted hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </button>
          </div>
        )}
      </div>
    </>
  )
}
