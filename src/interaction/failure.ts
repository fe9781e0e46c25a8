import type { ErrorCode } from '@/lib/error-codes'
import { InteractionError } from './errors'
import type { Words } from './failure-words'
import { SERVICE_FAILURES } from './service-failures'
import { UNKNOWN_FAILURE, VIEWER_FAILURES } from './viewer-failures'

export type Failure = {
  readonly heading: string
  /** What happened, whether the link is fine, what to do next: in this order, one sentence each. */
  readonly sentences: readonly string[]
  /** Whether the same request can succeed without anyone changing anything. */
  readonly canRetry: boolean
  /** Seconds to wait before a retry is worth it; null where it may be tried at once. */
  readonly retryAfter: number | null
  /** Null for an error that is a fault of the viewer itself. */
  readonly code: ErrorCode | null
  /** To be told to the operator. */
  readonly requestId: string | null
  /** What was received instead of a record; undefined where nothing readable came. */
  readonly raw: unknown
}

/** One set of words for each way to fail; the type makes sure that none is left out. */
const WORDS: Readonly<Record<ErrorCode, Words>> = { ...VIEWER_FAILURES, ...SERVICE_FAILURES }

/** Puts into words why something could not be read. Takes anything that was thrown. */
export const toFailure = (error: unknown): Failure => {
  if (!(error instanceof InteractionError))
    return { ...UNKNOWN_FAILURE, retryAfter: null, code: null, requestId: null, raw: undefined }
  const { code, requestId, raw } = error
  const words = WORDS[code]
  return { ...words, retryAfter: words.canRetry ? error.retryAfter : null, code, requestId, raw }
}
