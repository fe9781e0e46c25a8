import type { ErrorCode } from '@/lib/error-codes'

type Details = {
  /** What the server's log knows this exchange by. */
  requestId?: string | null
  /** Seconds. */
  retryAfter?: number | null
  /** What was received, where it could be read at all: shown as a tree. */
  raw?: unknown
  cause?: unknown
}

/** The one error that reading a record throws; whoever shows it branches on `code` alone. */
export class InteractionError extends Error {
  override readonly name = 'InteractionError' as const
  readonly code: ErrorCode
  readonly requestId: string | null
  /** Seconds to wait before another try, where the server named them. */
  readonly retryAfter: number | null
  /** The value received, where it parsed but was not a record. `undefined` where there is none. */
  readonly raw: unknown

  constructor(code: ErrorCode, { requestId = null, retryAfter = null, raw, cause }: Details = {}) {
    super(`Reading failed: ${code}`, { cause })
    this.code = code
    this.requestId = requestId
    this.retryAfter = retryAfter
    this.raw = raw
  }
}
