import { Suspense, useEffect, useState } from 'react'
import { holdsFiles } from '@/lib/holds-files'
import { guardedPart } from '@/ui/later-part'
import { useFileProblem, useOfferedList } from './opened-file'

const FileDesk = guardedPart(() => import('./FileDesk').then((module) => module.FileDesk))

/** Waits for the first file to be dragged in; what deals with it is fetched then. */
export function FileDrop() {
  const problem = useFileProblem()
  const offer = useOfferedList()
  const [isWanted, setIsWanted] = useState(false)

  // The outside system: what the browser drags across the page.
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (holdsFiles(event)) setIsWanted(true)
    }
    // Or the browser would leave the page for the file.
    const accept = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragover', accept)
    document.addEventListener('drop', accept)
    return () => {
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragover', accept)
      document.removeEventListener('drop', accept)
    }
  }, [])

  if (!isWanted && problem === null && offer === null) return null
  return (
    <Suspense fallback={null}>
      <FileDesk />
    </Suspense>
  )
}
