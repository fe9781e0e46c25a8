import { LINK_IS_FINE, MAY_BE_FINE, TRY_AGAIN } from './failure-words'
import type { Words } from './failure-words'

/** Words for what went wrong between the viewer's server and the service that holds the records. */
export const SERVICE_FAILURES = {
  upstream_auth: {
    heading: 'The viewer’s API key was refused',
    sentences: [
      'Nebuly does not accept the key that this viewer was set up with.',
      MAY_BE_FINE,
      'Trying again will not help: ask the operator of this viewer to check the key.',
    ],
    canRetry: false,
  },
  upstream_forbidden: {
    heading: 'This key may not read this interaction',
    sentences: [
      'The viewer’s API key is valid, but Nebuly does not let it read this record.',
      'The link may belong to another project.',
      'Ask the operator of this viewer which project it shows.',
    ],
    canRetry: false,
  },
  not_found: {
    heading: 'No interaction with this ID',
    sentences: [
      'There is none in this project.',
      'The ID may belong to another project, or be mistyped.',
      'Check it against the place where you found it.',
    ],
    canRetry: false,
  },
  gone: {
    heading: 'This interaction was deleted',
    sentences: [
      'It was there once, and has been removed from the project.',
      'The link was right; it leads nowhere now.',
      'Whoever looks after the project’s data may know why.',
    ],
    canRetry: false,
  },
  id_refused: {
    heading: 'The service does not accept this ID',
    sentences: [
      'It has the form of an ID, but Nebuly refuses to look it up.',
      'Something in it was probably changed along the way.',
      'Copy the ID again from where you found it.',
    ],
    canRetry: false,
  },
  filter_refused: {
    heading: 'The service does not accept a filter',
    sentences: [
      'Nebuly refuses what one of the filters asks for.',
      MAY_BE_FINE,
      'Its reason is shown at the filter: change the filter, or remove it.',
    ],
    canRetry: false,
  },
  upstream_error: {
    heading: 'The service failed',
    sentences: ['Nebuly answered with an error of its own.', LINK_IS_FINE, TRY_AGAIN],
    canRetry: true,
  },
  rate_limited: {
    heading: 'Too many requests at the moment',
    sentences: [
      'The service asks us to wait before reading the next record.',
      LINK_IS_FINE,
      'Try again when the time is up.',
    ],
    canRetry: true,
  },
  upstream_unavailable: {
    heading: 'The service is temporarily unavailable',
    sentences: ['Nebuly is not taking requests right now.', LINK_IS_FINE, 'Try again in a moment.'],
    canRetry: true,
  },
  upstream_timeout: {
    heading: 'The service took too long',
    sentences: [
      'Nebuly did not send the whole record in time.',
      LINK_IS_FINE,
      'Try again; a second attempt is often faster.',
    ],
    canRetry: true,
  },
  upstream_unreachable: {
    heading: 'The service cannot be reached',
    sentences: ['The viewer’s server found no connection to Nebuly.', LINK_IS_FINE, TRY_AGAIN],
    canRetry: true,
  },
  bad_upstream: {
    heading: 'The service gave an answer that makes no sense',
    sentences: ['What came back does not follow the rules for an answer.', MAY_BE_FINE, TRY_AGAIN],
    canRetry: true,
  },
  bad_upstream_encoding: {
    heading: 'The answer is compressed in an unknown format',
    sentences: [
      'The service compressed the record in a form that the viewer cannot open.',
      LINK_IS_FINE,
      'Trying again is unlikely to help: tell the operator of this viewer.',
    ],
    canRetry: false,
  },
  // In the words of the page's own limit; the server names its own.
  too_large: {
    heading: 'This record is too large to show',
    sentences: [
      'Unpacked, it is over 256 MiB, which is more than this page can show.',
      LINK_IS_FINE,
      'No setting changes that: look at the interaction in Nebuly itself.',
    ],
    canRetry: false,
  },
  bad_upstream_body: {
    heading: 'The answer was incomplete',
    sentences: [
      'It was empty, broke off, stalled, outgrew what the server lets through, or was not a record.',
      LINK_IS_FINE,
      'Try again. If it ends like this again, ask the operator of this viewer about the limit on a record.',
    ],
    canRetry: true,
  },
  bad_upstream_shape: {
    heading: 'Unexpected answer',
    sentences: [
      'The service answered, but not with a record.',
      MAY_BE_FINE,
      'Try again; if the answer stays the same, show it to the operator of this viewer.',
    ],
    canRetry: true,
  },
  id_mismatch: {
    heading: 'The service answered with another interaction',
    sentences: [
      'It is not shown, because it is not the one you asked for.',
      LINK_IS_FINE,
      TRY_AGAIN,
    ],
    canRetry: true,
  },
} as const satisfies Readonly<Record<string, Words>>
