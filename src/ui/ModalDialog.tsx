import { X } from 'lucide-react'
import {
  type MouseEvent,
  type ReactNode,
  createContext,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { IconButton } from './IconButton'

type Props = {
  title: string
  /** For a table rather than a form. */
  isWide?: boolean
  /** Called after it has closed: by Escape, by its button, by a click beside it, or from within. */
  onClose: () => void
  children: ReactNode
}

/** Closes the surrounding dialog; for `use`. */
export const CloseDialog = createContext<() => void>(() => {})

/** A dialog over the page, open as long as it is mounted. On closing, the focus goes back to where it was. */
export function ModalDialog({ title, isWide = false, onClose, children }: Props) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  // The outside system: the browser's top layer, which takes the focus, and gives it back on closing. Opened before the
  // effects of the dialog's content, which may move the focus to the right place.
  useLayoutEffect(() => {
    if (dialog.current?.open !== false) return
    dialog.current.showModal()
    // The browser chooses the content as a whole where it scrolls, and that has no name.
    if (document.activeElement === dialog.current.firstElementChild) heading.current?.focus()
  }, [])

  // Text that is selected from a field to beside the dialog ends in a click beside it, but did not begin there.
  const beganInside = useRef(false)

  const close = () => dialog.current?.close()
  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current && !beganInside.current) close()
  }

  return (
    // By keyboard it is closed with Escape, which the browser handles.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => {
        beganInside.current = event.target !== dialog.current
      }}
      onClick={closeOutside}
      className={`m-auto ${isWide ? 'w-[min(52rem,calc(100vw-1rem))] max-w-none' : 'w-[min(26rem,calc(100vw-2rem))]'} rounded-xl bg-surface text-ink shadow-2xl backdrop:bg-black/40 forced-colors:border`}
    >
      <div className="flex max-h-[85dvh] flex-col gap-5 overflow-y-auto p-6">
        <div className="flex items-center justify-between gap-4">
          <h2
            ref={heading}
            id={titleId}
            tabIndex={-1}
            className="text-base font-semibold outline-none"
          >
            {title}
          </h2>
          <IconButton aria-label="Close" onClick={close} className="-mr-2 hover:bg-raised">
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
        <CloseDialog value={close}>{children}</CloseDialog>
      </div>
    </dialog>
  )
}
