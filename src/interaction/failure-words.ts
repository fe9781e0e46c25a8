export type Words = {
  readonly heading: string
  /** What happened, whether the link is fine, what to do next. */
  readonly sentences: readonly [string, string, string]
  readonly canRetry: boolean
}

export const LINK_IS_FINE = 'The link itself is fine.'
export const MAY_BE_FINE = 'The link may well be fine.'
export const TRY_AGAIN = 'Try again. If it keeps happening, tell the operator of this viewer.'
