import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * A button that opens something below it. The button, Escape, `close`, and a click or the focus moving elsewhere close
 * it; after Escape and `close` the focus returns to the button.
 */
export const useDisclosure = () => {
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const close = useCallback(() => {
    setIsOpen(false)
    button.current?.focus()
  }, [])

  // The outside system: keys, clicks and focus anywhere on the page.
  useEffect(() => {
    if (!isOpen) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      event.preventDefault()
      close()
    }
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && root.current?.contains(target) === false) setIsOpen(false)
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [isOpen, close])

  return { isOpen, toggle: () => setIsOpen(!isOpen), close, root, button }
}
