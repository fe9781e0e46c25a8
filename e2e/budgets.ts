/**
 * The limits on what a page costs a browser. A kilobyte is 1,000 bytes, compressed with Brotli as the server sends it.
 */
export type Budget = {
  readonly name: string
  readonly unit: 'KB' | ''
  /** A page above this limit fails. */
  readonly limit: number
}

export const BYTE_BUDGETS = {
  firstScripts: { name: 'JavaScript until the conversation is readable', unit: 'KB', limit: 105 },
  code: { name: 'JavaScript and CSS in all, plain record', unit: 'KB', limit: 220 },
  codeWithChart: {
    name: 'JavaScript and CSS in all, with an emotion chart',
    unit: 'KB',
    limit: 220,
  },
  styles: { name: 'CSS', unit: 'KB', limit: 15 },
  foreignRequests: { name: 'requests to other origins', unit: '', limit: 0 },
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

export const elementBudget = (record: BudgetedRecord): Budget => ({
  name: `elements: ${record}`,
  unit: '',
  limit: ELEMENT_LIMITS[record],
})
