import type { UpstreamAnswer } from '../upstream/upstream'

/** The size of the parts in which a sample's body is sent. */
const PART_BYTES = 65_536

async function* partsOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.byteLength; at += PART_BYTES) {
    yield body.subarray(at, at + PART_BYTES)
  }
}

export type AnswerInit = {
  readonly status?: number
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer of the embedded upstream, made from a stream of bytes. */
export const streamedAnswer = (
  body: AsyncIterable<Uint8Array>,
  { status = 200, headers = {} }: AnswerInit = {},
): UpstreamAnswer => {
  const all = new Map(Object.entries({ 'content-type': 'application/json', ...headers }))
  const parts = body[Symbol.asyncIterator]()
  const nextPart = async () => {
    const part = await parts.next()
    return part.done === true ? null : part.value
  }
  return { status, header: (name) => all.get(name) ?? null, nextPart }
}

/** An answer whose whole body is known. */
export const wholeAnswer = (body: string | Uint8Array, init: AnswerInit = {}): UpstreamAnswer => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return streamedAnswer(partsOf(bytes), init)
}
