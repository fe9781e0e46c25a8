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

/**
 * An id that is no text names no other record: the service was asked for this one by its address, and if it ever wrote
 * ids in another way, every record would be refused. So it is shown as what it is, among the unexpected fields.
 */
const isOther = (recorded: Interaction['id'], asked: InteractionId) =>
  recorded.kind === 'value' && parseInteractionId(recorded.value) !== asked

/** In bytes; less than that is parsed within ten milliseconds. */
const LARGE = 1 << 20

/**
 * How to parse a large body without freezing the page. The code is fetched only for large bodies; null for others, or
 * if it can't be fetched.
 */
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
  // Not shown: a reader who asked for one record must not get another.
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
 * Reads the answer to "the record `asked`", yielding to the page, since ten thousand turns take a while.
 *
 * Rejects with `bad_upstream_body` (not JSON), `bad_upstream_shape` (not an object), `id_mismatch`, or the reason that
 * `signal` was aborted.
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
