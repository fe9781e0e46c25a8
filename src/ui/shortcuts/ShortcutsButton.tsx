import { Keyboard } from 'lucide-react'
import { Suspense, useState } from 'react'
import { guardedPart } from '../later-part'
import { NotFetchedDialog } from '../NotFetchedDialog'
import { useShortcut } from './use-shortcut'

// Rarely opened, so it is fetched on demand.
const ShortcutsDialog = guardedPart(
  async () => (await import('./ShortcutsDialog')).ShortcutsDialog,
  NotFetchedDialog,
)

/** Opens the list of shortcuts, by click or by "?". It works as a button even where shortcuts are switched off. */
export function ShortcutsButton() {
  const [isOpen, setIsOpen] = useState(false)
  const open = () => setIsOpen(true)
  useShortcut({ keys: '?', description: 'Show this list', group: 'Anywhere', run: open })
  return (
    <>
      <button
        type="button"
        aria-label="Keyboard shortcuts"
        aria-haspopup="dialog"
        title="Keyboard shortcuts"
        onClick={open}
        className="inline-flex size-8 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
      >
        <Keyboard aria-hidden className="size-4" />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShortcutsDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
