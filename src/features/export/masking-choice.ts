import { useSyncExternalStore } from 'react'

/**
 * Whether copies and exports of one record are masked. For this record only and never kept: what is right for one would
 * give away another.
 */
export type MaskingChoice = {
  /** The record's, as a BCP 47 tag: tells what phone numbers look like. */
  readonly language: string | null
  readonly isOn: () => boolean
  readonly set: (isOn: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A choice that starts as given. An object rather than state, so that ten thousand turns need not hear of a change. */
export const createMaskingChoice = (initial: boolean, language: string | null): MaskingChoice => {
  let isOn = initial
  const listeners = new Set<() => void>()
  return {
    language,
    isOn: () => isOn,
    set: (next) => {
      isOn = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export const useIsMasking = ({ subscribe, isOn }: MaskingChoice): boolean =>
  useSyncExternalStore(subscribe, isOn)
