import type { Deadlines, Lifetime } from './deadline'
import { Ending } from '../ending'
import { type Refusal, refuse } from '../refusal'
import { type Send, type UpstreamAnswer, type UpstreamCall, codedError, faultOf } from './upstream'
import { type Passed, type VerdictRules, isPassingStatus, judgeAnswer } from './upstream-verdict'

export type ExchangeSettings = {
  readonly send: Send
  readonly deadlines: Deadlines
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 to 1: keeps several servers from retrying at the same moment. */
  readonly random: () => number
}

export type Exchange = {
  readonly call: UpstreamCall
  readonly rules: VerdictRules
  readonly life: Lifetime
  /** Finds out more about a refusal from the answer's body. Never rejects. */
  readonly explain: (refusal: Refusal, answer: UpstreamAnswer) => Promise<Refusal>
}

type Attempt =
  | { readonly kind: 'answered'; readonly passed: Passed; readonly answer: UpstreamAnswer }
  | { readonly kind: 'failed'; readonly refusal: Refusal; readonly mayRetry: boolean }

const RETRY_DELAY_MS = { least: 50, spread: 200 }

const UNUSED = codedError('UNUSED')

const attempt = async (exchange: Exchange, settings: ExchangeSettings): Promise<Attempt> => {
  const { call, rules, life } = exchange
  // An answer that is not used is released at once, whether or not another attempt follows.
  const unused = new Ending()
  const abandon = (reason: Error) => unused.end(reason)
  life.whenEnded(abandon)
  try {
    const sent = settings.send(call, unused)
    const answer = await life.within(sent, settings.deadlines.headersMs)
    const verdict = judgeAnswer(answer, rules, settings.now())
    if (verdict.kind === 'passed') return { kind: 'answered', passed: verdict, answer }
    const refusal = await exchange.explain(verdict, answer)
    life.forget(abandon)
    unused.end(UNUSED)
    return { kind: 'failed', refusal, mayRetry: isPassingStatus(refusal) }
  } catch (error) {
    life.forget(abandon)
    unused.end(UNUSED)
    const { code, cause, mayRetry } = faultOf(error)
    return { kind: 'failed', refusal: refuse(code, { cause }), mayRetry }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks the upstream, twice if the first attempt met a fault that may have passed, and judges the answer. */
export const ask = async (exchange: Exchange, settings: ExchangeSettings): Promise<Attempt> => {
  const first = await attempt(exchange, settings)
  if (first.kind === 'answered' || !first.mayRetry) return first
  const wanted = (first.refusal.retryAfter ?? 0) * 1000
  const delay = Math.max(wanted, RETRY_DELAY_MS.least + settings.random() * RETRY_DELAY_MS.spread)
  try {
    await exchange.life.within(pause(delay), delay + 1000)
  } catch {
    return first
  }
  return attempt(exchange, settings)
}
