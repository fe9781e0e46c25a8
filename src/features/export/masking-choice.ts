import { useSyncExternalStore } from 'react'
import { createStore } from '@/lib/create-store'

/**
 * Whether copies and exports of one record are masked. The choice is for this record only and never saved: the right
 * choice for one record could reveal another.
 */
export type MaskingChoice = {
  /** The record's language, as a BCP 47 tag: it decides what phone numbers look like. */
  readonly language: string | null
  readonly isOn: () => boolean
  readonly set: (isOn: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * A choice with the given initial value. An object rather than state, so that ten thousand turns need not render on a
 * change.
 */
export const createMaskingChoice = (initial: boolean, language: string | null): MaskingChoice => {
  const { get, set, subscribe } = createStore(initial)
  return { language, isOn: get, set, subscribe }
}

export const useIsMasking = ({ subscribe, isOn }: MaskingChoice): boolean =>
  useSyncExternalStore(subscribe, isOn)
