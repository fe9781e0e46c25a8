import { parseInteractionId } from '@/lib/interaction-id'
import type { InteractionId } from '@/lib/interaction-id'
import { runInSlices } from '@/lib/run-in-slices'
import { type Parse, readBodyInSteps } from './answer-body'
import { InteractionError } from './errors'
import type { Answer } from './http'
import type { Interaction } from './interaction'
import { isObject } from '@/lib/json-object'
import { readInteraction } from './to-interaction'

export type FetchedInteraction = {
  readonly interaction: Interaction
  /** The whole text received, character for character (without a byte order mark): what is copied and downloaded. */
  readonly text: string
  /** Bytes of the body, after decompression. */
  readonly bytes: number
  /** True where some bytes were not valid UTF-8 and stand as U+FFFD. */
  readonly hasReplacedBytes: boolean
  /** Milliseconds since 1970. */
  readonly fetchedAt: number
  /** The label of the project that has it, where the server asks several; null for a record from a file. */
  readonly project: string | null
}

const isOther = (recorded: Interaction['id'], asked: InteractionId) =>
  recorded.kind === 'value' && parseInteractionId(recorded.value) !== asked

/** In bytes; less than that is parsed within ten milliseconds. */
const LARGE = 1 << 20

/** How to parse a large body without holding the page up, in code that only those need; null for others, or without it. */
const parserFor = async ({ size }: Answer): Promise<Parse | null> => {
  if (size < LARGE) return null
  const part = await import('@/lib/parse-json-in-steps').catch(() => null)
  return part && part.parseJsonInSteps
}

function* readAnswer(
  answer: Answer,
  asked: InteractionId,
  parse: Parse | null,
): Generator<void, FetchedInteraction> {
  const { text, value, hasReplacedBytes } = yield* readBodyInSteps(answer, parse)
  yield
  const { requestId, size, project = null } = answer
  if (!isObject(value)) throw new InteractionError('bad_upstream_shape', { requestId, raw: value })
  const interaction = yield* readInteraction(value)
  // Not handed on: whoever asked for one record must not be shown another.
  if (isOther(interaction.id, asked)) throw new InteractionError('id_mismatch', { requestId })
  return {
    interaction,
    text,
    bytes: size,
    hasReplacedBytes,
    fetchedAt: Date.now(),
    project,
  }
}

/**
 * Reads the answer to "the record `asked`", giving way to the page: ten thousand turns take a while. An id of another
 * type than a string is a drift, not another record.
 *
 * Rejects with `bad_upstream_body` (not JSON), `bad_upstream_shape` (not an object), `id_mismatch`, or why `signal` was
 * aborted.
 */
export const toFetchedInteraction = async (
  answer: Answer,
  asked: InteractionId,
  signal: AbortSignal,
): Promise<FetchedInteraction> => {
  const fetched = await runInSlices(readAnswer(answer, asked, await parserFor(answer)), signal)
  if (fetched === null) throw signal.reason
  return fetched
}
