import type { Interaction } from '@/interaction/interaction'
import type { InteractionId } from '@/lib/interaction-id'
import type { Figure } from './figures'

/** A reason to look closely, in the record's own words. */
export type Warning = { readonly label: string; readonly why: string }

/** A record that has arrived, with what it shows in figures and warnings. */
export type LoadedSide = {
  readonly interaction: Interaction
  readonly figures: readonly Figure[]
  readonly warnings: readonly Warning[]
}

/** One of the two interactions. */
export type Side = {
  readonly name: 'A' | 'B'
  readonly id: InteractionId
  /** Null while it is fetched, and where that failed. */
  readonly loaded: LoadedSide | null
  /** Why there is no record, where there is none. */
  readonly lack: 'loading' | 'failed'
}

/** What stands where there is no record. */
export const LACK_WORDS: Readonly<Record<Side['lack'], string>> = {
  loading: 'Loading…',
  failed: 'Not loaded',
}

/** Both, in the order of the address. */
export type Sides = readonly [a: Side, b: Side]
