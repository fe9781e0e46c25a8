import { X } from 'lucide-react'
import { type MouseEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { registeredShortcuts, shortcutsPreference, subscribeToShortcuts } from './registry'
import { toShortcutGroups } from './shortcut-groups'

/** Every shortcut that works right now, and the switch for all of them. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const isOn = shortcutsPreference.usePreference() === 'on'

  // The outside system: the browser's top layer. It takes the focus, and gives it back on closing.
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current.close()
  }

  return (
    // The keyboard's way to close it is Escape, which the browser sees to.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOutside}
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-xl bg-surface text-ink shadow-2xl backdrop:bg-black/40 forced-colors:border"
    >
      <div className="flex max-h-[85dvh] flex-col gap-5 overflow-y-auto p-6">
        <div className="flex items-center justify-between gap-4">
          <h2 id={titleId} className="text-base font-semibold">
            Keyboard shortcuts
          </h2>
          <button
            type="button"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
            className="-mr-2 inline-flex size-8 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
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
      </div>
    </dialog>
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
