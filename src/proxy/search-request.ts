import * as v from 'valibot'
import { DOCUMENTED_KINDS, FILTER_LIMITS, OLDER_KINDS } from '@/lib/filter-kinds'
import type { Asked } from './asked'
import { readJsonBody } from './json-body'
import { type Refusal, refuse } from './refusal'

const MAX_SEARCH_BYTES = 65_536

const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/),
)

const wholeNumber = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

const FilterSchema = v.pipe(
  v.object({
    kind: v.picklist([...DOCUMENTED_KINDS, ...OLDER_KINDS]),
    tag: v.optional(v.pipe(v.string(), v.maxLength(FILTER_LIMITS.tag))),
    values: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(FILTER_LIMITS.value))),
      v.minLength(1),
      v.maxLength(FILTER_LIMITS.values),
    ),
  }),
  // The documentation does not say what the service makes of a value of no tag.
  v.forward(
    v.check(({ kind, tag = '' }) => kind !== 'tag' || tag.trim() !== ''),
    ['tag'],
  ),
)

const SearchSchema = v.object({
  time_range: v.object({ start: Instant, end: Instant }),
  filters: v.pipe(v.array(FilterSchema), v.maxLength(FILTER_LIMITS.filters)),
  limit: wholeNumber(1, 100),
  offset: wholeNumber(0, 1_000_000_000),
  project: v.optional(v.pipe(v.string(), v.maxLength(200))),
})

const FILTER_FAULTS = new Map<unknown, string>([
  ['kind', 'is of a kind that this server does not know.'],
  ['tag', `needs the name of its tag: a text of at most ${FILTER_LIMITS.tag} characters.`],
  [
    'values',
    `needs 1 to ${FILTER_LIMITS.values} texts as values, none longer than ${FILTER_LIMITS.value} characters.`,
  ],
])

/** Says in our own words which filter is at fault; undefined if the fault is in another part of the search. */
const filterFault = (keys: readonly unknown[]): string | undefined => {
  const [part, at, name] = keys
  if (part !== 'filters') return undefined
  if (typeof at !== 'number')
    return `A search has a list of at most ${FILTER_LIMITS.filters} filters.`
  return `Filter ${at + 1} of this search ${FILTER_FAULTS.get(name) ?? 'is no filter.'}`
}

export type ReadSearch = {
  readonly kind: 'search'
  readonly body: string
  readonly filterCount: number
  /** The label of the project to search; null for the first that the reader may see. */
  readonly project: string | null
}

/** Reads the visitor's search and builds the upstream's from the checked values: unknown keys go nowhere. */
export const readSearch = async (request: Asked): Promise<ReadSearch | Refusal> => {
  const parsed = v.safeParse(SearchSchema, await readJsonBody(request, MAX_SEARCH_BYTES))
  if (!parsed.success) {
    const keys = parsed.issues[0].path?.map(({ key }) => key) ?? []
    const message = filterFault(keys)
    return refuse('invalid_request', message === undefined ? {} : { message })
  }
  const { project = null, ...search } = parsed.output
  return {
    kind: 'search',
    body: JSON.stringify(search),
    filterCount: search.filters.length,
    project,
  }
}
