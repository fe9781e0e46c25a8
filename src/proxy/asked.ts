import type { PassedBody } from './upstream/body-gate'
import type { Watched } from './ending'

/**
 * What the handler sees of a request. A plain object: to make a `Request` and a `Response` of the web's takes as long as all
 * the rest of answering.
 */
export type Asked = {
  readonly method: string
  readonly url: string
  /** Names in small letters. What was sent twice is one text, joined by commas. */
  readonly headers: { readonly get: (name: string) => string | null }
  readonly body: ReadableStream<Uint8Array> | null
  /** Ends when they leave before they have their answer. */
  readonly reader: Watched
}

/** What the handler answers. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Null: none, as to a `HEAD`. */
  readonly body: string | PassedBody | null
}
