import type { Comparison } from './comparison'
import type { Titles } from './result-items'
import type { VerdictGroup } from './verdict-groups'

/** The parts that only a report for people has. */
export type ReportParts = {
  /** Counts by recorded values; empty if the reviewer wants nothing recorded in the report. */
  readonly groups: readonly {
    readonly title: string
    readonly noun: string
    readonly groups: readonly VerdictGroup[]
  }[]
  /** By id, of the records that were read; empty if the reviewer wants none in the report. */
  readonly titles: Titles
  /** Null without a colleague's review. */
  readonly comparison: Comparison | null
}
