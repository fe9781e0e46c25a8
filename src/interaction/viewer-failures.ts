import { LINK_IS_FINE, MAY_BE_FINE, TRY_AGAIN } from './failure-words'
import type { Words } from './failure-words'

/** Words for what went wrong between this page and the viewer's own server. */
export const VIEWER_FAILURES = {
  invalid_id: {
    heading: 'This is not an interaction ID',
    sentences: [
      'The address holds something else where an ID should be.',
      'The link was probably cut or changed along the way.',
      'Copy it again from where you found it.',
    ],
    canRetry: false,
  },
  invalid_request: {
    heading: 'This request was not accepted',
    sentences: [
      'The service refused what the viewer asked for.',
      MAY_BE_FINE,
      'Reload the page; this page may be older than the server behind it.',
    ],
    canRetry: false,
  },
  not_allowed_host: {
    heading: 'The viewer does not answer at this address',
    sentences: [
      'Its server accepts requests only under the host name it was set up for.',
      'The part of the link after the host name may be fine.',
      'Open the viewer under its usual address, or ask its operator for it.',
    ],
    canRetry: false,
  },
  cross_site: {
    heading: 'This request came from another site',
    sentences: [
      'The viewer gives records only to its own pages.',
      LINK_IS_FINE,
      'Open it in a new tab, straight from the address bar.',
    ],
    canRetry: false,
  },
  sign_in_required: {
    heading: 'Sign in to read this',
    sentences: [
      'This viewer shows recorded conversations to those who have its password.',
      LINK_IS_FINE,
      'Reload the page to sign in.',
    ],
    canRetry: true,
  },
  wrong_password: {
    heading: 'This is not the password',
    sentences: [
      'The password was not accepted.',
      LINK_IS_FINE,
      'Check capital letters and the keyboard’s language, or ask whoever runs this viewer.',
    ],
    canRetry: true,
  },
  sign_in_slowed: {
    heading: 'Too many wrong passwords',
    sentences: [
      'The viewer takes the next attempt only after a pause.',
      LINK_IS_FINE,
      'Wait, then try again; anyone already signed in can go on reading.',
    ],
    canRetry: true,
  },
  not_vouched: {
    heading: 'You are not, or no longer, signed in',
    sentences: [
      'The login in front of this viewer did not vouch for you.',
      LINK_IS_FINE,
      'Reload the page to sign in again; if that does not help, tell the operator of this viewer.',
    ],
    canRetry: true,
  },
  no_such_route: {
    heading: 'The viewer’s server does not know this request',
    sentences: [
      'Either its version is not that of this page, or something else answers at its address.',
      MAY_BE_FINE,
      'Reload the page; if that does not help, tell the operator of this viewer.',
    ],
    canRetry: false,
  },
  no_such_project: {
    heading: 'There is no such project',
    sentences: [
      'There is no project with this name, or none that you may see.',
      'The name may have changed since the link was made.',
      'Choose another project, or ask the operator of this viewer.',
    ],
    canRetry: false,
  },
  method_not_allowed: {
    heading: 'The viewer’s server refuses this kind of request',
    sentences: [
      'This page and the server behind it seem to be different versions.',
      MAY_BE_FINE,
      'Reload the page; if that does not help, tell the operator of this viewer.',
    ],
    canRetry: false,
  },
  internal: {
    heading: 'The viewer’s server failed',
    sentences: ['Something went wrong inside it.', LINK_IS_FINE, TRY_AGAIN],
    canRetry: true,
  },
  offline: {
    heading: 'You are offline',
    sentences: [
      'This browser has no network connection.',
      'The link may be fine: nothing has been asked yet.',
      'Try again when you are connected.',
    ],
    canRetry: true,
  },
  viewer_unreachable: {
    heading: 'The viewer’s server does not answer',
    sentences: [
      'The page is here, but the server it came from cannot be reached.',
      MAY_BE_FINE,
      'Check your connection or VPN, then try again; if you sign in to get here, reload the page.',
    ],
    canRetry: true,
  },
} as const satisfies Readonly<Record<string, Words>>

/** For anything else that was thrown: a fault of ours, which says nothing about the record. */
export const UNKNOWN_FAILURE: Words = {
  heading: 'Something went wrong',
  sentences: ['The viewer made a mistake while reading this.', MAY_BE_FINE, TRY_AGAIN],
  canRetry: true,
}
