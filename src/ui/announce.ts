import { createStore } from '@/lib/create-store'

/** What the status region says; `turn` distinguishes the same words said twice. */
type Announcement = { readonly text: string; readonly turn: number }

const store = createStore<Announcement>({ text: '', turn: 0 })

/** Announces a short text, such as "Copied", in the status region. It replaces the previous one. */
export const announce = (text: string): void => store.set({ text, turn: store.get().turn + 1 })

/** Withdraws an announcement that no longer holds, such as "Loading…", unless another has been made since. */
export const takeBack = (text: string): void => {
  if (store.get().text === text) announce('')
}

/** For `useSyncExternalStore`: calls `listener` at each announcement until the returned function is called. */
export const subscribeToAnnouncements = store.subscribe

/** The latest announcement; an empty text before the first. */
export const latestAnnouncement = store.get
