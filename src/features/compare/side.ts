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
  /** What stands where there is no record: "Loading…", "Not loaded". */
  readonly lack: string
}

/** Both, in the order of the address. */
export type Sides = readonly [a: Side, b: Side]
