import type { ErrorCode } from '@/lib/error-codes'
import { type Failure, toFailure } from './failure'

type ListWords = { readonly heading: string; readonly what: string; readonly next?: string }

/** For failures whose words for one record would be wrong for a list. */
const LIST_WORDS: Partial<Record<ErrorCode, ListWords>> = {
  upstream_forbidden: {
    heading: 'This key may not list interactions',
    what: 'The viewer’s API key is valid, but Nebuly does not let it search this project.',
    next: 'Ask the operator of this viewer what the key allows; a link to one interaction may work.',
  },
  not_found: {
    heading: 'The service has no such list',
    what: 'Nebuly has nothing at the address where the viewer searches for interactions.',
    next: 'Ask the operator of this viewer to check the address of the service.',
  },
  gone: {
    heading: 'The service no longer has this list',
    what: 'Nebuly says that the search for interactions was removed.',
    next: 'Tell the operator of this viewer.',
  },
  rate_limited: {
    heading: 'Too many requests at the moment',
    what: 'The service asks us to wait before the next search.',
  },
  upstream_timeout: {
    heading: 'The service took too long',
    what: 'Nebuly did not send the whole list in time.',
    next: 'Try again; a shorter time range or one more filter makes it faster.',
  },
  bad_upstream_encoding: {
    heading: 'The answer is compressed in an unknown format',
    what: 'The service compressed the list in a form that the viewer cannot open.',
  },
  too_large: {
    heading: 'This list is too large to show',
    what: 'It exceeds the size that this viewer lets through.',
    next: 'Choose a shorter time range, or add a filter.',
  },
  bad_upstream_body: {
    heading: 'The answer was incomplete',
    what: 'It was empty, broke off, stalled, outgrew what the server lets through, or was not a list.',
    next: 'Try again. If it ends like this again, tell the operator of this viewer.',
  },
  bad_upstream_shape: {
    heading: 'Unexpected answer',
    what: 'The service answered, but not with a list of interactions.',
  },
}

/** Puts into words why a list could not be read, as `toFailure` does for a record. */
export const toListFailure = (error: unknown): Failure => {
  const failure = toFailure(error)
  const words = failure.code === null ? undefined : LIST_WORDS[failure.code]
  if (words === undefined) return failure
  const [, link = '', next = ''] = failure.sentences
  const sentences = [words.what, link, words.next ?? next]
  return { ...failure, heading: words.heading, sentences }
}
