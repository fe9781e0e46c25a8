const MARK = 'rounded-xs underline decoration-1 underline-offset-3'

/** For the words that say to a listener where a mark begins and ends. The style sheet's, so they are not copied. */
const SPOKEN = 'before:sr-only after:sr-only'

/** Told apart by the line below, dashed or not, where colours are not seen. */
export const LEGEND_LOOKS = {
  del: `${MARK} bg-danger-soft decoration-danger decoration-dashed`,
  ins: `${MARK} bg-positive-soft decoration-positive decoration-solid`,
} as const

export const MARK_LOOKS = {
  del: `${LEGEND_LOOKS.del} ${SPOKEN} before:content-['_removed:_'] after:content-['_end_of_removed_']`,
  ins: `${LEGEND_LOOKS.ins} ${SPOKEN} before:content-['_added:_'] after:content-['_end_of_added_']`,
} as const
