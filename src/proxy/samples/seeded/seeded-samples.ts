import { type Draft, writeDraft } from './draft'
import { SEEDED_COUNT, seededId, seededIndex, seededTime } from './schedule'

type Body = Readonly<Record<string, unknown>>

/** One record with what lists are filtered by but records do not tell. */
export type SeededSample = { readonly body: Body; readonly problem: string | null }

const PROJECT_ID = '575a4227-9864-46f2-b181-b17713bfeafe'

const DAY = 86_400_000

const iso = (ms: number): string => new Date(ms).toISOString()

/** Records of the last day are still to be analysed, as the service does that on a schedule. */
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

/** The seeded record of that id (in lower case) as it is now, in milliseconds since 1970; null where there is none. */
export const seededSample = (id: string, now: number): SeededSample | null => {
  const index = seededIndex(id)
  return index === null ? null : writeSample(index, now)
}

/** All seeded records as they are now, in no particular order. Written on each call: that takes a few milliseconds. */
export const seededSamples = (now: number): readonly SeededSample[] =>
  Array.from({ length: SEEDED_COUNT }, (_, index) => writeSample(index, now))
