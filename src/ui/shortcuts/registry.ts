import { createStore } from '@/lib/create-store'
import { createPreference } from '@/ui/preference'
import { forgetKey, missedKey } from './missed-key'
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

/** Keys without Ctrl or Alt interfere with speech input and with shaky hands, so they can be switched off. */
export const shortcutsPreference = createPreference('single-key-shortcuts', ['on', 'off'])

const registered = createStore<readonly Shortcut[]>([])

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || shortcutsPreference.get() === 'off') return
  if (ownsItsKeys(event.target) || isDialogOpen()) return
  const live = liveShortcuts()
  const forKey = (key: string | null) => live.find(({ keys }) => keys === key)
  // The sign is tried first: on some layouts, "/" is on a digit's key.
  const shortcut = forKey(pressedKey(event)) ?? forKey(printedDigit(event))
  if (shortcut === undefined) return
  // An unwanted repeat is not left to the browser either: "/" held down would open its quick find.
  event.preventDefault()
  forgetKey()
  if (!event.repeat || shortcut.isRepeatable) shortcut.run()
}

const update = (next: readonly Shortcut[]): void => {
  // One listener for all, added only while there is a shortcut.
  if (next.length > 0) document.addEventListener('keydown', onKeyDown)
  else document.removeEventListener('keydown', onKeyDown)
  registered.set(next)
}

/** A key that was pressed before its shortcut had come. Only one that may be pressed again and again: it does no harm. */
const catchUp = ({ keys, isRepeatable }: Shortcut): void => {
  const event = missedKey()
  if (event !== null && isRepeatable && pressedKey(event) === keys) onKeyDown(event)
}

/** Activates a shortcut until the returned function is called. Of two with the same key, the later one runs. */
export const registerShortcut = (shortcut: Shortcut): (() => void) => {
  update([...registered.get().filter((other) => other !== shortcut), shortcut])
  // Once all that is drawn with it is ready for the key.
  queueMicrotask(() => catchUp(shortcut))
  return () => update(registered.get().filter((other) => other !== shortcut))
}

/** The registered shortcuts, for `useSyncExternalStore`: the same array until something changes. */
export const registeredShortcuts = registered.get

/** Calls `listener` at each change until the returned function is called. */
export const subscribeToShortcuts = registered.subscribe

/** The `shortcuts` that can be reached by key: not those whose key a later one has taken. */
export const reachable = (shortcuts: readonly Shortcut[]): readonly Shortcut[] =>
  shortcuts.filter(
    ({ keys }, index) => !shortcuts.slice(index + 1).some((later) => later.keys === keys),
  )

const liveShortcuts = (): readonly Shortcut[] => reachable(registered.get())
