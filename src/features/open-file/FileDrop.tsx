import { Suspense, useEffect, useState } from 'react'
import { holdsFiles } from '@/lib/holds-files'
import { guardedPart } from '@/ui/later-part'
import { NoFileDesk } from './NoFileDesk'
import { useFileProblem, useOfferedList } from './opened-file'

const FileDesk = guardedPart(
  () => import('./FileDesk').then((module) => module.FileDesk),
  NoFileDesk,
)

/**
 * Notices files that are dragged across the page. The code that handles them is fetched with the first drag; what
 * happens before it arrives is kept for it.
 */
export function FileDrop() {
  const problem = useFileProblem()
  const offer = useOfferedList()
  // The code that handles files; loaded when the first one is dragged in.
  const [isOver, setIsOver] = useState<boolean>()
  const [dropped, setDropped] = useState<readonly File[]>()

  // The outside system: what the browser drags across the page.
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      const { type, relatedTarget, dataTransfer } = event
      // Otherwise the browser would leave the page and open the file.
      event.preventDefault()
      if (type === 'dragenter') setIsOver(true)
      // Moving from one element to another does not leave the page.
      if (type === 'drop' || (type === 'dragleave' && relatedTarget === null)) setIsOver(false)
      // A copy: the browser's own list is empty afterwards.
      if (type === 'drop') setDropped([...(dataTransfer?.files ?? [])])
    }
    const watching = new AbortController()
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      document.addEventListener(type, onDrag, watching)
    return () => watching.abort()
  }, [])

  if (isOver === undefined && problem === null && offer === null) return null
  return (
    <Suspense fallback={null}>
      <FileDesk isOver={isOver} dropped={dropped} problem={problem} offer={offer} />
    </Suspense>
  )
}
