import { type Draft, writeDraft } from './draft'
import { SEEDED_COUNT, seededId, seededIndex, seededTime } from './schedule'

type Body = Readonly<Record<string, unknown>>

/** One record, and the filterable facts that the record itself does not contain. */
export type SeededSample = { readonly body: Body; readonly problem: string | null }

const PROJECT_ID = '575a4227-9864-46f2-b181-b17713bfeafe'

const DAY = 86_400_000

const iso = (ms: number): string => new Date(ms).toISOString()

/** Records of the last day are not analysed yet: the service analyses on a schedule. */
const analysisAt = ({ analysis }: Draft, age: number): Body =>
  age < DAY ? Object.fromEntries(Object.keys(analysis).map((name) => [name, null])) : analysis

const writeSample = (index: number, now: number): SeededSample => {
  const draft = writeDraft(index)
  const time = seededTime(index, now)
  const chosen = draft.turns.find(({ at }) => at === 0)
  const body = {
    id: seededId(index),
    project_id: PROJECT_ID,
    input: chosen?.input,
    output: chosen?.output,
    timestamp: iso(time),
    end_timestamp: iso(time + draft.latency * 1000),
    latency: draft.latency,
    ...draft.recorded,
    ...analysisAt(draft, now - time),
    conversation: draft.turns.map(({ input, output, at }) => ({
      input,
      output,
      timestamp: iso(time + at * 1000),
      is_chosen: at === 0,
    })),
  }
  return { body, problem: now - time < DAY ? null : draft.problem }
}

/**
 * The seeded record with this id (in lower case) at the time `now`, in milliseconds since 1970; null if there is none.
 */
export const seededSample = (id: string, now: number): SeededSample | null => {
  const index = seededIndex(id)
  return index === null ? null : writeSample(index, now)
}

/**
 * All seeded records at the time `now`, in no particular order. Each call writes them, which takes a few milliseconds.
 */
export const seededSamples = (now: number): readonly SeededSample[] =>
  Array.from({ length: SEEDED_COUNT }, (_, index) => writeSample(index, now))
