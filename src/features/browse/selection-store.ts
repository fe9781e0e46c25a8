import type { InteractionId } from '@/lib/interaction-id'

/** What is selected, in the order of selecting; over several lists, and kept while the application is open. */
export type Selection = ReadonlySet<InteractionId>

let current: Selection = new Set()
const listeners = new Set<() => void>()

export const currentSelection = (): Selection => current

/** Puts another selection in its place. */
export const replaceSelection = (next: Selection): void => {
  current = next
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export const subscribeToSelection = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Selects nothing. */
export const forgetSelection = (): void => replaceSelection(new Set())
