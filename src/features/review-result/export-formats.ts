import type { ReportParts } from './report-parts'
import type { Export } from './review-to-json'

export type ExportFormat = {
  /** On the button. */
  readonly label: string
  readonly extension: string
  readonly type: string
  /** Rejects where the code for it can't be fetched. */
  readonly build: (review: Export, parts: ReportParts) => Promise<string>
}

/** What a result can be saved as. The code for each comes when it is asked for. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    label: 'Download JSON',
    extension: 'json',
    type: 'application/json',
    build: async (review) => (await import('./review-to-json')).reviewToJson(review),
  },
  {
    label: 'Download CSV',
    extension: 'csv',
    type: 'text/csv',
    build: async (review) => (await import('./review-to-csv')).reviewToCsv(review),
  },
  {
    label: 'Download Markdown report',
    extension: 'md',
    type: 'text/markdown',
    build: async (review, parts) =>
      (await import('./review-to-markdown')).reviewToMarkdown(review, parts),
  },
]

/** `review-2026-11-03.json`: the day in UTC, and nothing that was recorded. `now` in milliseconds since 1970. */
export const exportName = (now: number, extension: string): string =>
  `review-${new Date(now).toISOString().slice(0, 10)}.${extension}`
