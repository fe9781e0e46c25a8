import type { InteractionId } from '@/lib/interaction-id'
import type { Judgement } from '@/lib/judgement'
import type { ReviewSet } from '@/lib/review-set/review-set'

/** One interaction of the set, and what the reviewer said about it. */
export type ResultItem = Judgement & {
  /** Its position in the set, from 1. */
  readonly position: number
}

/** Recorded text by id. */
export type Titles = ReadonlyMap<InteractionId, string>

/** The set in its order, each interaction with its judgement; one without any has not been judged. */
export const toItems = (
  { ids }: Pick<ReviewSet, 'ids'>,
  judgements: readonly Judgement[],
): readonly ResultItem[] => {
  const byId = new Map<InteractionId, Judgement>(judgements.map((one) => [one.id, one]))
  return ids.map((id, index) => ({
    ...(byId.get(id) ?? { id, verdict: null, note: '', seconds: 0, judgedAt: null }),
    position: index + 1,
  }))
}

/** The titles of those whose records this tab has read, as far as they have any. */
export const toTitles = (
  items: readonly Pick<ResultItem, 'id'>[],
  factsOf: (id: InteractionId) => { readonly title: string | null } | undefined,
): Titles =>
  new Map(
    items.flatMap(({ id }) => {
      const title = factsOf(id)?.title ?? null
      return title === null ? [] : [[id, title] as const]
    }),
  )

/** All verdicts to count: the set's labels in their order, then labels that were given but are not in the set. */
export const toVerdicts = (
  labels: readonly string[],
  items: readonly Pick<Judgement, 'verdict'>[],
): readonly string[] => [
  ...new Set([...labels, ...items.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]))]),
]
