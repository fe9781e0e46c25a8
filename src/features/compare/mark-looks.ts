const MARK = 'rounded-xs underline decoration-1 underline-offset-3'

/**
 * For the words that tell screen readers where a mark begins and ends. The style sheet adds them, so they are not
 * copied.
 */
const SPOKEN = 'before:sr-only after:sr-only'

/** The line below, dashed or solid, tells them apart for readers who can't see the colours. */
export const LEGEND_LOOKS = {
  del: `${MARK} bg-danger-soft decoration-danger decoration-dashed`,
  ins: `${MARK} bg-positive-soft decoration-positive decoration-solid`,
} as const

export const MARK_LOOKS = {
  del: `${LEGEND_LOOKS.del} ${SPOKEN} before:content-['_removed:_'] after:content-['_end_of_removed_']`,
  ins: `${LEGEND_LOOKS.ins} ${SPOKEN} before:content-['_added:_'] after:content-['_end_of_added_']`,
} as const
