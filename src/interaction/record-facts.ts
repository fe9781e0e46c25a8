import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { cutCharacters } from '@/lib/cut-characters'
import type { InteractionId } from '@/lib/interaction-id'
import { parseInteractionId } from '@/lib/interaction-id'
import { jsonPreview } from '@/lib/json-preview'
import { paths } from '@/lib/paths'
import { absenceWord } from './absence'
import { toFetchedInteraction } from './fetched-interaction'
import { request } from './http'
import type { Interaction, Recorded } from './interaction'
import { interactionQuery, readOptions } from './queries'
import { recordedTitle } from './title'

/** One field in a few words: what was recorded, or the word for its absence. */
export type Fact =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent'; readonly word: string }

/**
 * What names a record in a review's lists, and the facts by which its result is grouped. They are recorded content, so
 * they are kept only in memory: never stored, and exported only in a report for which the reviewer asks for them.
 */
export type RecordFacts = {
  /** Null if nothing is recorded that could be one. */
  readonly title: string | null
  readonly topic: Fact
  readonly feedbackType: Fact
}

/** The fields they are made of. */
type FactFields = Pick<Interaction, 'userQuery' | 'input' | 'topic' | 'feedback' | 'isAnalysed'>

/** How many characters of a fact are kept: longer fields are not the short texts that are meant here. */
const LONGEST = 120

const toFact = (field: Recorded<string>, isAnalysed?: boolean): Fact => {
  if (field.kind === 'value') return { kind: 'text', text: cutCharacters(field.value, LONGEST) }
  if (field.kind === 'unexpected') return { kind: 'text', text: jsonPreview(field.raw, LONGEST) }
  return { kind: 'absent', word: absenceWord(field, { isAnalysed }) ?? 'Empty' }
}

/** The few words of a record that are kept after the record itself is dropped. */
export const toFacts = (fields: FactFields): RecordFacts => {
  const title = recordedTitle(fields)
  return {
    title: title === null ? null : cutCharacters(title, LONGEST),
    topic: toFact(fields.topic, fields.isAnalysed),
    feedbackType: toFact(fields.feedback.type),
  }
}

/** The beginning of the keys of all these queries. */
export const FACTS_KEY = ['record-facts'] as const

/** Whether a query's key is one of these. */
export const isFactsKey = (key: unknown): boolean => Array.isArray(key) && key[0] === FACTS_KEY[0]

/**
 * One record's facts in a few words, kept for as long as the tab is open. They are taken from the record in the cache,
 * or the record is fetched and dropped again. Fails with `InteractionError`.
 */
export const factsQuery = (id: InteractionId) =>
  queryOptions({
    ...readOptions,
    queryKey: [...FACTS_KEY, id],
    queryFn: async ({ signal, client }) => {
      const known = client.getQueryData(interactionQuery(id).queryKey)
      if (known !== undefined) return toFacts(known.interaction)
      const answer = await request(paths.api.interaction(id), { signal })
      return toFacts((await toFetchedInteraction(answer, id, signal)).interaction)
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })

/**
 * Keeps the facts of a record that has arrived. `asked` is the id it was requested by, which identifies a record
 * without a readable id of its own.
 */
export const rememberFacts = (
  client: QueryClient,
  interaction: FactFields & Pick<Interaction, 'id'>,
  asked: InteractionId | null = null,
): void => {
  const { id: recorded } = interaction
  const id = asked ?? (recorded.kind === 'value' ? parseInteractionId(recorded.value) : null)
  if (id === null) return
  // Data that did not come from a query function has no options of its own, and would be dropped after five minutes.
  client.setQueryDefaults(FACTS_KEY, { gcTime: Infinity })
  client.setQueryData(factsQuery(id).queryKey, toFacts(interaction))
}
