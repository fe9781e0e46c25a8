import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { wholeAnswer } from './sample-answer'
import { SAMPLE_FAULTS } from './sample-faults'
import { listSamples } from './sample-list'
import { generatedSample } from './samples/generated'
import { SAMPLES } from './samples/index'
import type { Send, UpstreamAnswer } from './upstream'

const json = (value: unknown, status = 200): UpstreamAnswer =>
  wholeAnswer(JSON.stringify(value), { status })

const NOT_FOUND = { detail: 'Interaction not found' }

const BY_ID = new Map(SAMPLES.map(({ body }) => [body['id'], body]))
const FAULTS = new Map(SAMPLE_FAULTS.map((fault) => [fault.id, fault]))

/** Plays the faults, each knowing how often it was asked for. */
const createFaultPlayer = () => {
  const counts = new Map<string, number>()
  return (id: InteractionId, signal: AbortSignal) => {
    const fault = FAULTS.get(id)
    if (fault === undefined) return null
    const earlier = counts.get(id) ?? 0
    counts.set(id, earlier + 1)
    return fault.answer({ signal, earlier, good: JSON.stringify({ ...SAMPLES[0]?.body, id }) })
  }
}

const sampleText = (id: InteractionId): string | null => {
  const body = BY_ID.get(id)
  return body === undefined ? generatedSample(id) : JSON.stringify(body)
}

const answerDetail = (id: InteractionId): UpstreamAnswer => {
  const text = sampleText(id)
  return text === null ? json(NOT_FOUND, 404) : wholeAnswer(text)
}

const answerDeeplink = (id: InteractionId): UpstreamAnswer =>
  sampleText(id) === null
    ? json(NOT_FOUND, 404)
    : json({ url: `https://platform.nebuly.com/interactions/${id}` })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const answerList = (body: string): UpstreamAnswer => {
  const list = listSamples([...BY_ID.values()], parseJson(body))
  return list === null ? json({ detail: [] }, 422) : json(list)
}

/** Plays the upstream inside this process: same calls, same bearer check, invented records, faults on request. */
export const createSampleSend = (apiKey: string): Send => {
  const playFault = createFaultPlayer()
  return async ({ method, url, headers, body }, signal) => {
    if (headers['authorization'] !== `Bearer ${apiKey}`) return json({ detail: 'Invalid key' }, 401)
    const { pathname } = new URL(url)
    if (method === 'POST' && pathname.endsWith('/get-interactions')) return answerList(body ?? '')
    const [, kind, text] = /\/(detail-v2|deeplinks\/interaction)\/([^/]+)$/.exec(pathname) ?? []
    const id = parseInteractionId(text)
    if (kind === undefined || method !== 'GET') return json({ detail: 'Not Found' }, 404)
    if (id === null) {
      return json({ detail: [{ loc: ['path', 'interaction_id'], msg: 'not a UUID' }] }, 422)
    }
    if (kind !== 'detail-v2') return answerDeeplink(id)
    return playFault(id, signal) ?? answerDetail(id)
  }
}
