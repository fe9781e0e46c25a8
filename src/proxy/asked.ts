import type { PassedBody } from './body-gate'

/**
 * What the handler sees of a request. A `Request` of the web's is one; on Node a plain object is, as making a `Request` and
 * a `Response` takes as long as all the rest of answering.
 */
export type Asked = {
  readonly method: string
  readonly url: string
  /** Names in small letters. What was sent twice is one text, joined by commas. */
  readonly headers: { readonly get: (name: string) => string | null }
  readonly body: ReadableStream<Uint8Array> | null
  /** Aborts when the reader leaves. */
  readonly signal: AbortSignal
}

/** What the handler answers. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Null: none, as to a `HEAD`. */
  readonly body: string | PassedBody | null
}
