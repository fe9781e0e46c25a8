import { createStore } from '@/lib/create-store'
import type { InteractionId } from '@/lib/interaction-id'

/** The selected ids, in the order of selecting: across lists, and kept while the application is open. */
export type Selection = ReadonlySet<InteractionId>

const store = createStore<Selection>(new Set())

export const currentSelection = store.get

/** Puts another selection in its place. */
export const replaceSelection = store.set

/** For `useSyncExternalStore`. */
export const subscribeToSelection = store.subscribe

/** Selects nothing. */
export const forgetSelection = (): void => replaceSelection(new Set())
