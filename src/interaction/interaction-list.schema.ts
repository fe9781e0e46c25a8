import * as v from 'valibot'
import { hasVisible } from '@/lib/has-visible'
import { parseInteractionId } from '@/lib/interaction-id'
import type { InteractionId } from '@/lib/interaction-id'
import { jsonPreview } from '@/lib/json-preview'
import { InteractionError } from './errors'
import { plainLine } from './plain-line'

/** One line of a list: what helps to choose. A field is null if it was not recorded; one that is no text is its JSON. */
export type InteractionRow = {
  readonly id: InteractionId
  /** What the user wanted, else the first line of the input; cut where it is long. */
  readonly title: string | null
  /** How the answer begins, in one line. */
  readonly answer: string | null
  /** ISO 8601 as recorded, not checked. */
  readonly timestamp: string | null
  readonly topic: string | null
  readonly sentiment: string | null
  readonly feedbackType: string | null
  readonly warning: string | null
}

export type InteractionList = {
  readonly rows: readonly InteractionRow[]
  /** How many there are in all, as the service counts them; null where it does not say. */
  readonly total: number | null
  /** How many rows were received, including those left out: the next page begins after them. */
  readonly received: number
  /** Rows left out because they have no readable id, and so can't be opened. */
  readonly unreadableRows: number
  /** The label of the project that was searched, where the server knows several. */
  readonly project?: string | null
}

/** How many characters are kept of each text: a list may have thousands of rows, and any text may be a megabyte. */
const LONGEST = 300

/** Blank texts count as none: a list has no room to tell them apart. */
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && hasVisible(value) ? value : null

const text = v.optional(v.pipe(v.unknown(), v.transform(textOf)), null)

const textOrJson = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) =>
      value === null || typeof value === 'string' ? textOf(value) : jsonPreview(value, LONGEST),
    ),
  ),
  null,
)

const rowSchema = v.pipe(
  v.object({
    id: v.string(),
    user_query: textOrJson,
    input_text: textOrJson,
    input: textOrJson,
    output_text: textOrJson,
    output: textOrJson,
    timestamp: textOrJson,
    // Topics are offered as filters, which find texts alone.
    topic: text,
    sentiment: textOrJson,
    feedback_type: textOrJson,
    warning_message: textOrJson,
  }),
  v.transform((row) => ({
    id: parseInteractionId(row.id.trim()),
    title: cut(row.user_query ?? firstLine(row.input_text ?? row.input)),
    answer: cut(oneLine(row.output_text ?? row.output)),
    timestamp: cut(row.timestamp),
    topic: cut(row.topic),
    sentiment: cut(row.sentiment),
    feedbackType: cut(row.feedback_type),
    warning: cut(row.warning_message),
  })),
)

const listSchema = v.object({
  total: v.fallback(v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), null), null),
  data: v.array(v.unknown()),
})

const firstLine = (value: string | null) =>
  value
    ?.slice(0, 4 * LONGEST)
    .split(/[\r\n]/)
    .find(hasVisible)
    ?.trim() ?? null

const oneLine = (value: string | null) =>
  value === null ? null : plainLine(value.slice(0, 4 * LONGEST))

const cut = (value: string | null) => {
  if (value === null) return null
  // Built anew, since a slice of a text keeps the whole text in memory.
  const characters = Array.from(value.slice(0, 2 * LONGEST + 2))
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST).join('')}…`
    : characters.join('')
}

const toRow = (value: unknown): InteractionRow | null => {
  const parsed = v.safeParse(rowSchema, value)
  if (!parsed.success) return null
  const { id, ...row } = parsed.output
  return id === null ? null : { id, ...row }
}

/** Reads the answer to a search. Throws `bad_upstream_shape` where it holds no list of rows. */
export const toInteractionList = (value: unknown): InteractionList => {
  const parsed = v.safeParse(listSchema, value)
  if (!parsed.success) throw new InteractionError('bad_upstream_shape', { raw: value })
  const { total: told, data } = parsed.output
  // A count that its own rows exceed is wrong: believing it would end the list before its end.
  const total = told !== null && told < data.length ? null : told
  const rows = data.map(toRow).filter((row) => row !== null)
  return { rows, total, received: data.length, unreadableRows: data.length - rows.length }
}
