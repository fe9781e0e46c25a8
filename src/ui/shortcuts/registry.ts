import { createStore } from '@/lib/create-store'
import { createPreference } from '@/ui/preference'
import { pressedKey, printedDigit } from './pressed-key'
import { isDialogOpen, ownsItsKeys } from './typing-target'

export type Shortcut = {
  /** One key as it is typed: "j", "/", "?". A capital letter means with Shift. */
  readonly keys: string
  /** What it does, as in "Next turn". */
  readonly description: string
  /** The heading it is listed under. */
  readonly group: string
  /** Whether holding the key down runs it again and again. */
  readonly isRepeatable: boolean
  readonly run: () => void
}

/** Keys without Ctrl or Alt get in the way of speech input and of shaky hands: they can be switched off. */
export const shortcutsPreference = createPreference('single-key-shortcuts', ['on', 'off'])

const registered = createStore<readonly Shortcut[]>([])

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || shortcutsPreference.get() === 'off') return
  if (ownsItsKeys(event.target) || isDialogOpen()) return
  const live = liveShortcuts()
  const forKey = (key: string | null) => live.find(({ keys }) => keys === key)
  // The sign first: on some layouts "/" is on a digit's key.
  const shortcut = forKey(pressedKey(event)) ?? forKey(printedDigit(event))
  if (shortcut === undefined) return
  // A repeat that isn't wanted is not the browser's either: "/" held down would open its quick find.
  event.preventDefault()
  if (!event.repeat || shortcut.isRepeatable) shortcut.run()
}

const update = (next: readonly Shortcut[]): void => {
  // One listener for all, there only while there is something to hear.
  if (next.length > 0) document.addEventListener('keydown', onKeyDown)
  else document.removeEventListener('keydown', onKeyDown)
  registered.set(next)
}

/** Makes a shortcut live until the returned function is called. Of two with one key, the later one runs. */
export const registerShortcut = (shortcut: Shortcut): (() => void) => {
  update([...registered.get().filter((other) => other !== shortcut), shortcut])
  return () => update(registered.get().filter((other) => other !== shortcut))
}

/** What is registered, for `useSyncExternalStore`: the same array until something changes. */
export const registeredShortcuts = registered.get

/** Calls `listener` at each change until the returned function is called. */
export const subscribeToShortcuts = registered.subscribe

/** Those of `shortcuts` that a key reaches: not the ones whose key a later one took. */
export const reachable = (shortcuts: readonly Shortcut[]): readonly Shortcut[] =>
  shortcuts.filter(
    ({ keys }, index) => !shortcuts.slice(index + 1).some((later) => later.keys === keys),
  )

const liveShortcuts = (): readonly Shortcut[] => reachable(registered.get())
