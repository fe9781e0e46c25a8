import { createStore } from '@/lib/create-store'

/** What the status region says; `turn` tells the same words said twice apart. */
type Announcement = { readonly text: string; readonly turn: number }

const store = createStore<Announcement>({ text: '', turn: 0 })

/** Says a short text, such as "Copied", to readers of the status region. The latest one replaces the one before. */
export const announce = (text: string): void => store.set({ text, turn: store.get().turn + 1 })

/** Says no more what no longer holds, such as "Loading…", unless something else has been said since. */
export const takeBack = (text: string): void => {
  if (store.get().text === text) announce('')
}

/** For `useSyncExternalStore`: calls `listener` at each announcement until the returned function is called. */
export const subscribeToAnnouncements = store.subscribe

/** The latest announcement; an empty text before the first. */
export const latestAnnouncement = store.get
