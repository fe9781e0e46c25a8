import { useRef } from 'react'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { LONGEST_NOTE } from './parse-judgement'

type Props = {
  note: string
  /** False while there is nothing to write about yet. */
  isEnabled: boolean
  onWrite: (note: string) => void
}

/** The reviewer's note about an interaction, saved at every key press. */
export function NoteField({ note, isEnabled, onWrite }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const origin = useRef<Element | null>(null)
  useShortcut({
    keys: 'm',
    description: 'Write a note',
    group: 'Review',
    isEnabled,
    run: () => {
      origin.current = document.activeElement
      field.current?.focus()
    },
  })
  return (
    <textarea
      ref={field}
      aria-label="Note"
      aria-keyshortcuts="m"
      placeholder="Note"
      rows={1}
      dir="auto"
      maxLength={LONGEST_NOTE}
      readOnly={!isEnabled}
      value={note}
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={(event) => {
        // Leaves the field, so that the keys of the review work again.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        const { current } = origin
        const isThere = current instanceof HTMLElement && current.isConnected
        const place =
          isThere && current !== document.body ? current : document.getElementById('main')
        event.currentTarget.blur()
        place?.focus({ preventScroll: true })
      }}
      className="max-h-28 min-h-8 min-w-0 flex-1 basis-24 resize-none sm:basis-44 rounded-md border border-muted/75 bg-surface px-2 py-1.5 text-sm/tight field-sizing-content placeholder:text-muted"
    />
  )
}
