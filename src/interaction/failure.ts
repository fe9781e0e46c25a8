import type { ErrorCode } from '@/lib/error-codes'
import { cutCharacters } from '@/lib/cut-characters'
import { InteractionError } from './errors'
import { MAY_BE_FINE, type Words } from './failure-words'
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
  /** For the reader to pass on to the operator. */
  readonly requestId: string | null
  /** What was received instead of a record; undefined where nothing readable came. */
  readonly raw: unknown
}

/** One set of words for each kind of failure; the type makes sure that none is missing. */
const WORDS: Readonly<Record<ErrorCode, Words>> = { ...VIEWER_FAILURES, ...SERVICE_FAILURES }

const LONGEST_REASON = 400
const SEARCH_REFUSED = 'The service does not accept this search'

const asSentence = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`)

/** A search that was refused, if no single filter can be identified as the cause. */
const refusedSearch = (said: string | null): Words => ({
  heading: SEARCH_REFUSED,
  sentences: [
    // When the service gives no reason, our own server's words are those of the heading.
    said === null || ['', SEARCH_REFUSED].includes(said.trim().replace(/\.$/, ''))
      ? 'Nebuly refuses it without saying why.'
      : asSentence(cutCharacters(said.trim(), LONGEST_REASON)),
    MAY_BE_FINE,
    'Change a filter or the time range.',
  ],
  canRetry: false,
})

const wordsOf = ({ code, filters, said }: InteractionError): Words => {
  if (code === 'filter_refused' && filters.length === 0) return refusedSearch(said)
  const words = WORDS[code]
  if (code !== 'too_large' || said === null) return words
  const [, link] = words.sentences
  const next = 'The operator of this viewer can raise the limit.'
  return { ...words, sentences: [cutCharacters(said, LONGEST_REASON), link, next] }
}

/** Puts into words why something could not be read. Takes anything that was thrown. */
export const toFailure = (error: unknown): Failure => {
  if (!(error instanceof InteractionError))
    return { ...UNKNOWN_FAILURE, retryAfter: null, code: null, requestId: null, raw: undefined }
  const { code, requestId, raw } = error
  const words = wordsOf(error)
  return { ...words, retryAfter: words.canRetry ? error.retryAfter : null, code, requestId, raw }
}
