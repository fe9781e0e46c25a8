/**
 * The limits on what a page costs a browser. A kilobyte is 1,000 bytes, compressed with Brotli as the server sends it.
 */
export type Budget = {
  readonly name: string
  readonly unit: 'KB' | ''
  /** A page above this limit fails. */
  readonly limit: number
  /** The goal: it is shown, but failing it fails nothing. */
  readonly target: number
}

const firm = (name: string, unit: Budget['unit'], limit: number): Budget => ({
  name,
  unit,
  limit,
  target: limit,
})

export const BYTE_BUDGETS = {
  firstScripts: firm('JavaScript until the conversation is readable', 'KB', 105),
  code: firm('JavaScript and CSS in all, plain record', 'KB', 220),
  // The chart library alone is 81 KB. Above the target, so that the limit only keeps it from growing.
  codeWithChart: {
    name: 'JavaScript and CSS in all, with an emotion chart',
    unit: 'KB',
    limit: 300,
    target: 220,
  },
  styles: firm('CSS', 'KB', 15),
  foreignRequests: firm('requests to other origins', '', 0),
} as const satisfies Record<string, Budget>

/** Elements of a whole page, once all of it is drawn, in a window of 1366 × 900; by record shown. */
const ELEMENT_LIMITS = {
  '20 turns': 2500,
  '1,000 turns': 30_000,
  '10,000 turns': 230_000,
  'an answer of 5 MB': 1000,
  'a line of 1 MB': 1000,
  '100 sources of 100 KB': 6000,
  'a million values in rags_details': 1000,
  '20 MB in all': 8000,
} as const

export type BudgetedRecord = keyof typeof ELEMENT_LIMITS

export const elementBudget = (record: BudgetedRecord): Budget =>
  firm(`elements: ${record}`, '', ELEMENT_LIMITS[record])
