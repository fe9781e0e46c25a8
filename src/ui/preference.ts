import { useSyncExternalStore } from 'react'
import { keep, readKept, watchOtherTabs } from '@/lib/browser-storage'
import { createListeners } from '@/lib/create-store'

const forgetters = new Set<() => void>()

/** Drops every choice that could not be stored; clearing storage is up to the caller. */
export const forgetPreferences = (): void => {
  for (const forget of forgetters) forget()
}

/**
 * A reader's choice among a few words, kept in this browser under `key`. Everything that shows it updates at once, in
 * other tabs too. If storage is off or full, the choice lasts until the page is left.
 */
export const createPreference = <Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
) => {
  // One listener on the window for each preference, however many places follow it: each additional one makes adding the
  // next slower, and a record can have ten thousand such places.
  const { notify, subscribe } = createListeners(() => watchOtherTabs(notify))
  let unsaved: string | null = null

  const get = (): Choice => {
    const text = unsaved ?? readKept(key)
    return choices.find((choice) => choice === text) ?? choices[0]
  }
  const set = (choice: Choice): void => {
    unsaved = keep(key, choice) ? null : choice
    notify()
  }
  forgetters.add(() => {
    unsaved = null
    notify()
  })
  const usePreference = (): Choice => useSyncExternalStore(subscribe, get)

  return { usePreference, get, set }
}
