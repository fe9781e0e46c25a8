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
  /** Ends with a `Loss` if the answer can't be sent to its end, mostly since the reader has left. */
  readonly reader: Watched
  /** Sent as `x-request-id`, so that a problem that a reader reports can be found in the log. */
  readonly requestId: string
}

type Head = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

type Whole = Head & {
  /** Null if there is no body, as for a `HEAD`. */
  readonly body: string | null
  /** To be called once, when it has been sent or can't be. A body that is passed on tells of its end itself. */
  readonly ended: (isSent: boolean) => void
}

/** The handler's answer. */
export type Answer = Whole | (Head & { readonly body: PassedBody })

export const isWhole = (answer: Answer): answer is Whole => 'ended' in answer
