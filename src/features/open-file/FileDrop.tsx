import { Suspense, useState } from 'react'
import { guardedPart } from '@/ui/later-part'
import { useFileDrop } from '@/ui/use-file-drop'
import { NoFileDesk } from './NoFileDesk'
import { useFileProblem, useOfferedList, useReading } from './opened-file'

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
  const reading = useReading()
  const [dropped, setDropped] = useState<readonly File[]>()
  const isOver = useFileDrop(setDropped)

  if (isOver === undefined && (problem ?? offer ?? reading) === null) return null
  return (
    <Suspense fallback={null}>
      <FileDesk
        isOver={isOver}
        dropped={dropped}
        problem={problem}
        offer={offer}
        reading={reading}
      />
    </Suspense>
  )
}
