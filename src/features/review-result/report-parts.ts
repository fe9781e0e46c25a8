import type { Comparison } from './comparison'
import type { VerdictGroup } from './verdict-groups'

/** What only a report for people holds. */
export type ReportParts = {
  /** Counted by what was recorded; empty where the reviewer wants nothing recorded in the report. */
  readonly groups: readonly {
    readonly title: string
    readonly noun: string
    readonly groups: readonly VerdictGroup[]
  }[]
  /** Null without a colleague's review. */
  readonly comparison: Comparison | null
}
