import { useEffect, useEffectEvent, useState } from 'react'

/** Whether files are being dragged, rather than text or a link. */
const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true

/**
 * Takes files that are dropped anywhere on the page, and says whether some are being dragged over it; undefined until
 * the first are. With `isAlone`, nothing else on the page that takes files notices them.
 */
export const useFileDrop = (
  onFiles: (files: readonly File[]) => void,
  { isAlone = false } = {},
): boolean | undefined => {
  const [isOver, setIsOver] = useState<boolean>()
  const take = useEffectEvent(onFiles)

  // The outside system: what the browser drags across the page.
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      const { type, relatedTarget, dataTransfer } = event
      // Otherwise the browser would leave the page and open the file.
      event.preventDefault()
      if (isAlone) event.stopPropagation()
      if (type === 'dragenter') setIsOver(true)
      // Moving from one element to another does not leave the page.
      if (type === 'drop' || (type === 'dragleave' && relatedTarget === null)) setIsOver(false)
      // A copy: the browser's own list is empty afterwards.
      if (type === 'drop') take([...(dataTransfer?.files ?? [])])
    }
    const watching = new AbortController()
    const options = { capture: isAlone, signal: watching.signal }
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      window.addEventListener(type, onDrag, options)
    return () => watching.abort()
  }, [isAlone])

  return isOver
}
