import type { PassedBody } from './upstream/body-gate'
import type { Watched } from './ending'

type ListenAddress = {
  readonly scheme: 'http' | 'https'
  /** Empty if it is the scheme's default one, as in a `URL`. */
  readonly port: string
}

/**
 * The part of a request that the handler sees. A plain object: creating a web `Request` and `Response` takes as long as
 * all the rest of answering.
 */
export type Asked = {
  readonly method: string
  /** Exactly as sent, without a query; `judgeHead` has found that it can be read in one way only. */
  readonly path: string
  /** The address that the server really listens on, whatever the `Host` header claims. */
  readonly at: ListenAddress
  /** Names are in lower case. A header that was sent twice is one text, joined by commas. */
  readonly headers: { readonly get: (name: string) => string | null }
  readonly body: ReadableStream<Uint8Array> | null
  /** Ends when the reader leaves before the answer is complete. */
  readonly reader: Watched
}

/** The handler's answer. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Null if there is no body, as for a `HEAD`. */
  readonly body: string | PassedBody | null
}
