import { Ellipsis } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

/**
 * Shows its content where it stands; on narrow windows above the line that its button is in, on demand. It covers what is
 * there instead of moving it: a taller dock would no longer fit at the foot of the window.
 */
export function NarrowMore({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    setIsOpen(false)
    button.current?.focus()
  }
  const closeOnLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  return (
    // The keys and the focus of what is within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={closeOnEscape} onBlur={closeOnLeave} className="contents">
      <button
        ref={button}
        type="button"
        aria-label="More"
        title="More"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className="ml-auto inline-flex min-h-8 cursor-pointer items-center rounded-md px-2 hover:bg-raised aria-expanded:bg-raised sm:hidden"
      >
        <Ellipsis aria-hidden className="size-4" />
      </button>
      <div
        id={id}
        className={`${isOpen ? 'max-sm:flex' : 'max-sm:hidden'} max-sm:absolute max-sm:right-2 max-sm:bottom-full max-sm:flex-col max-sm:items-start max-sm:rounded-lg max-sm:border max-sm:border-line max-sm:bg-surface max-sm:p-1.5 max-sm:shadow-lg sm:contents`}
      >
        {children}
      </div>
    </div>
  )
}
