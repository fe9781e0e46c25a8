/** What makes a file one of ours. */
export const FORMAT = 'interaction-viewer-review'
export const VERSION = 1

/** In UTF-16 units: a longer one is no label that anyone can have chosen by. */
export const LONGEST_LABEL = 200
