import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { parseJson } from '@/lib/parse-json'
import { HAND_WRITTEN_SAMPLES } from '@/lib/sample-sets'
import { type Watched, toSignal } from '../ending'
import { wholeAnswer } from './sample-answer'
import { SAMPLE_FAULTS } from './sample-faults'
import { listSamples } from './sample-list'
import { generatedSample } from '../samples/generated'
import { SAMPLES } from '../samples/index'
import { seededSample, seededSamples } from '../samples/seeded/seeded-samples'
import type { Send, UpstreamAnswer } from '../upstream/upstream'

const json = (value: unknown, status = 200): UpstreamAnswer =>
  wholeAnswer(JSON.stringify(value), { status })

const NOT_FOUND = { detail: 'Interaction not found' }

const BY_ID = new Map(SAMPLES.map(({ body }) => [body['id'], body]))
const FAULTS = new Map(SAMPLE_FAULTS.map((fault) => [fault.id, fault]))

/** Simulates the faults, each of which knows how often it was asked for. */
const createFaultPlayer = () => {
  const counts = new Map<string, number>()
  return (id: InteractionId, life: Watched) => {
    const fault = FAULTS.get(id)
    if (fault === undefined) return null
    const earlier = counts.get(id) ?? 0
    counts.set(id, earlier + 1)
    return fault.answer({
      signal: toSignal(life),
      earlier,
      good: JSON.stringify({ ...SAMPLES[0]?.body, id }),
    })
  }
}

const sampleText = (id: InteractionId, now: number): string | null => {
  const body = BY_ID.get(id) ?? seededSample(id, now)?.body
  return body === undefined ? generatedSample(id) : JSON.stringify(body)
}

const WRITTEN = SAMPLES.map(({ body }) => ({ body, set: HAND_WRITTEN_SAMPLES }))

const answerList = (body: string, now: number): UpstreamAnswer => {
  const seeded = seededSamples(now).map((sample) => ({ ...sample, set: 'Seeded samples' }))
  const answer = listSamples([...WRITTEN, ...seeded], parseJson(body))
  return answer.kind === 'list' ? json(answer.list) : json({ detail: answer.detail }, 422)
}

/**
 * Simulates the upstream inside this process: the same calls, the same bearer check, invented records, faults on
 * request. `now` returns milliseconds since 1970.
 */
export const createSampleSend = (apiKey: string, now: () => number): Send => {
  const playFault = createFaultPlayer()
  return async ({ method, url, headers, body }, life) => {
    if (headers['authorization'] !== `Bearer ${apiKey}`) return json({ detail: 'Invalid key' }, 401)
    const { pathname } = new URL(url)
    if (method === 'POST' && pathname.endsWith('/get-interactions')) {
      return answerList(body ?? '', now())
    }
    const [, kind, text] = /\/(detail-v2|deeplinks\/interaction)\/([^/]+)$/.exec(pathname) ?? []
    const id = parseInteractionId(text)
    if (kind === undefined || method !== 'GET') return json({ detail: 'Not Found' }, 404)
    if (id === null) {
      return json({ detail: [{ loc: ['path', 'interaction_id'], msg: 'not a UUID' }] }, 422)
    }
    const fault = kind === 'detail-v2' ? playFault(id, life) : null
    if (fault !== null) return fault
    const sample = sampleText(id, now())
    if (sample === null) return json(NOT_FOUND, 404)
    return kind === 'detail-v2'
      ? wholeAnswer(sample)
      : json({ url: `https://platform.nebuly.com/interactions/${id}` })
  }
}
