import type { Source } from './interaction'
import { MISSING } from './recorded'

/** A source of which only these parts are known. */
export const makeSource = (parts: Partial<Source>): Source => ({
  name: null,
  query: MISSING,
  results: [],
  rest: undefined,
  ...parts,
})
