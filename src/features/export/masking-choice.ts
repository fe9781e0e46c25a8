import { useSyncExternalStore } from 'react'
import { createStore } from '@/lib/create-store'

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
  const { get, set, subscribe } = createStore(initial)
  return { language, isOn: get, set, subscribe }
}

export const useIsMasking = ({ subscribe, isOn }: MaskingChoice): boolean =>
  useSyncExternalStore(subscribe, isOn)
