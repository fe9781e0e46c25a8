import { useEffect, useEffectEvent, useState } from 'react'
import { holdsFiles } from '@/lib/holds-files'

/**
 * Takes files that are dropped anywhere on the page, and says whether some are being dragged over it. Nothing else on
 * the page that takes files notices them meanwhile.
 */
export const useFileDrop = (onFiles: (files: FileList | null) => void): boolean => {
  const [isOver, setIsOver] = useState(false)

  const handle = useEffectEvent((event: DragEvent) => {
    if (!holdsFiles(event)) return
    // Otherwise the browser would leave the page for the file, or the viewer would open it as a record.
    event.preventDefault()
    event.stopPropagation()
    if (event.type === 'dragenter') setIsOver(true)
    // Moving from one element to another does not leave the page.
    if (event.type === 'dragleave' && event.relatedTarget === null) setIsOver(false)
    if (event.type !== 'drop') return
    setIsOver(false)
    onFiles(event.dataTransfer?.files ?? null)
  })

  // The outside system: what the browser drags across the page.
  useEffect(() => {
    const onDrag = (event: DragEvent) => handle(event)
    const types = ['dragenter', 'dragover', 'dragleave', 'drop'] as const
    for (const type of types) window.addEventListener(type, onDrag, true)
    return () => {
      for (const type of types) window.removeEventListener(type, onDrag, true)
    }
  }, [])

  return isOver
}
