import { useSyncExternalStore } from 'react'

/**
 * A reader's choice among a few words, kept in this browser under `key`. Everything that shows it follows at once, in
 * other tabs too. Where storage is off or full the choice holds until the page is left.
 */
export const createPreference = <Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
) => {
  const listeners = new Set<() => void>()
  let unsaved: string | null = null

  const stored = (): string | null => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const get = (): Choice => {
    const text = unsaved ?? stored()
    return choices.find((choice) => choice === text) ?? choices[0]
  }
  const set = (choice: Choice): void => {
    try {
      localStorage.setItem(key, choice)
      unsaved = null
    } catch {
      unsaved = choice
    }
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    window.addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  }
  const usePreference = (): Choice => useSyncExternalStore(subscribe, get)

  return { usePreference, set }
}
