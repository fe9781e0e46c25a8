import type { ErrorCode } from '@/lib/error-codes'

/** Why the service refuses one of the filters of a search, in its own words. */
export type FilterRefusal = {
  /** The filter's place among those sent, from 0. */
  readonly index: number
  readonly message: string
}

type Details = {
  /** The id of this exchange in the server's log. */
  requestId?: string | null
  /** Seconds. */
  retryAfter?: number | null
  /** What was received, if it could be read at all: shown as a tree. */
  raw?: unknown
  filters?: readonly FilterRefusal[]
  said?: string | null
  cause?: unknown
}

/** The only error that reading a record throws; code that shows it branches on `code` alone. */
export class InteractionError extends Error {
  override readonly name = 'InteractionError' as const
  readonly code: ErrorCode
  readonly requestId: string | null
  /** Seconds to wait before another try, if the server named them. */
  readonly retryAfter: number | null
  /** The value received, if it parsed but was not a record; otherwise `undefined`. */
  readonly raw: unknown
  /** The filters that were refused; empty for every code but `filter_refused`. */
  readonly filters: readonly FilterRefusal[]
  /** Why a search was refused as a whole, if the service named none of its filters; or how large a record may be. */
  readonly said: string | null

  constructor(code: ErrorCode, details: Details = {}) {
    const { requestId = null, retryAfter = null, raw, filters = [], said = null, cause } = details
    super(`Reading failed: ${code}`, { cause })
    this.code = code
    this.requestId = requestId
    this.retryAfter = retryAfter
    this.raw = raw
    this.filters = filters
    this.said = said
  }
}
