import { type Gate, type OpenBody, openBody } from '../upstream/body-gate'
import type { HandlerSettings } from '../context'
import type { Lifetime } from '../upstream/deadline'
import { ask } from '../upstream/exchange'
import { type Refusal, refuse } from '../refusal'
import { readRefusedSearch } from '../upstream/refused-search'
import { parseRetryAfter } from '../upstream/retry-after'
import type { UpstreamAnswer } from '../upstream/upstream'
import { type Question, upstreamCall } from '../upstream/upstream-call'
import type { Passed } from '../upstream/upstream-verdict'
import type { Project } from './project'

/** An answer whose body has begun without a fault. */
export type Opened = {
  readonly kind: 'found'
  readonly value: { readonly passed: Passed; readonly body: OpenBody; readonly gate: Gate }
}

type Asking = {
  readonly settings: HandlerSettings
  readonly life: Lifetime
  /** For the upstream's `Accept-Encoding`. */
  readonly encodings: string
}

/** Asks one project until the body of its answer has begun, unless it has asked for a pause. */
export const askProject = async (
  question: Question,
  project: Project,
  { settings, life, encodings }: Asking,
): Promise<Opened | Refusal> => {
  const { deadlines, maxBytes, now, random } = settings
  const retryAfter = project.cooling.remaining()
  if (retryAfter !== null) return refuse('rate_limited', { cause: 'cooling', retryAfter })

  const explain = async (refusal: Refusal, told: UpstreamAnswer): Promise<Refusal> => {
    const wait = told.status === 429 ? parseRetryAfter(told.header('retry-after'), now()) : null
    if (wait !== null) project.cooling.begin(wait)
    if (question.kind !== 'search' || refusal.code !== 'filter_refused') return refusal
    const { filterCount } = question
    const { apiKey } = project
    return readRefusedSearch(told, { life, idleMs: deadlines.idleMs, apiKey, filterCount })
  }
  const call = upstreamCall(question, project, encodings)
  const rules = { route: question.kind, maxBytes }
  const how = { send: project.send, deadlines, now, random }
  const asked = await ask({ call, life, rules, explain }, how)
  if (asked.kind === 'failed') return asked.refusal

  const isCompressed = asked.passed.encoding !== null
  const gate: Gate = { life, maxBytes, idleMs: deadlines.idleMs, isCompressed }
  const body = await openBody(asked.answer, gate)
  if (body.kind === 'refused') return body
  return { kind: 'found', value: { passed: asked.passed, body, gate } }
}
