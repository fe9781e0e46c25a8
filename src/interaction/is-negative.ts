/** Whether a label says "negative": "negative_explicit", "Very Negative", "veryNegative"; not "non-negative". */
export const isNegative = (label: string): boolean =>
  /^\s*(?:very[\s_-]*)?negative(?![a-z])/i.test(label)
