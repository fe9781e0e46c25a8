/** What the status region says; `turn` tells the same words said twice apart. */
export type Announcement = { readonly text: string; readonly turn: number }

let current: Announcement = { text: '', turn: 0 }
const listeners = new Set<() => void>()

/** Says a short text, such as "Copied", to readers of the status region. The latest one replaces the one before. */
export const announce = (text: string): void => {
  current = { text, turn: current.turn + 1 }
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`: calls `listener` at each announcement until the returned function is called. */
export const subscribeToAnnouncements = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The latest announcement; an empty text before the first. */
export const latestAnnouncement = (): Announcement => current
