import type { Comparison } from './comparison'
import type { VerdictGroup } from './verdict-groups'

/** The parts that only a report for people has. */
export type ReportParts = {
  /** Counts by recorded values; empty if the reviewer wants nothing recorded in the report. */
  readonly groups: readonly {
    readonly title: string
    readonly noun: string
    readonly groups: readonly VerdictGroup[]
  }[]
  /** Null without a colleague's review. */
  readonly comparison: Comparison | null
}
