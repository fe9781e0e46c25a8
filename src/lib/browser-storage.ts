/** The text that this browser keeps under a name; null if there is none, or storage is off. */
export const readKept = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text under a name; null removes what is there. False if it can't be done: storage is off or full. */
export const keep = (key: string, text: string | null): boolean => {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** Calls `listener` when another tab has changed what is kept, until the returned function is called. */
export const watchOtherTabs = (listener: (event: StorageEvent) => void): (() => void) => {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}
