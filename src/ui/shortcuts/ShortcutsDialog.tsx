import { useSyncExternalStore } from 'react'
import { ModalDialog } from '@/ui/ModalDialog'
import { registeredShortcuts, shortcutsPreference, subscribeToShortcuts } from './registry'
import { toShortcutGroups } from './shortcut-groups'

/** Every shortcut that works at the moment, and the switch for all of them. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const isOn = shortcutsPreference.usePreference() === 'on'
  return (
    <ModalDialog title="Keyboard shortcuts" onClose={onClose}>
      {isOn ? <ShortcutGroups /> : <p className="text-sm text-muted">All are switched off.</p>}
      <label className="flex min-h-8 cursor-pointer items-center gap-3 border-t border-line pt-4 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={() => shortcutsPreference.set(isOn ? 'off' : 'on')}
          className="size-4 accent-accent"
        />
        Single-key shortcuts
      </label>
    </ModalDialog>
  )
}

function ShortcutGroups() {
  const registered = useSyncExternalStore(subscribeToShortcuts, registeredShortcuts)
  return toShortcutGroups(registered, 'Anywhere').map(({ title, shortcuts }) => (
    <section key={title}>
      <h3 className="mb-1 text-xs font-semibold text-muted">{title}</h3>
      <ul>
        {shortcuts.map(({ keys, description }) => (
          <li key={keys} className="flex min-h-8 items-center justify-between gap-4 text-sm">
            {description}
            <kbd className="min-w-7 rounded border border-line bg-raised px-1.5 py-0.5 text-center font-mono text-xs">
              {keys}
            </kbd>
          </li>
        ))}
      </ul>
    </section>
  ))
}
