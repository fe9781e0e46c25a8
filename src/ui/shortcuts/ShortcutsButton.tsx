import { Keyboard } from 'lucide-react'
import { Suspense, useState } from 'react'
import { IconButton } from '../IconButton'
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
      <IconButton
        aria-label="Keyboard shortcuts"
        aria-haspopup="dialog"
        title="Keyboard shortcuts"
        onClick={open}
      >
        <Keyboard aria-hidden className="size-4" />
      </IconButton>
      {isOpen && (
        <Suspense fallback={null}>
          <ShortcutsDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
