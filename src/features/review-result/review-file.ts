/** What makes a file one of ours. */
export const FORMAT = 'interaction-viewer-review'
export const VERSION = 1

/** In UTF-16 units, of a label's name or the reviewer's: a longer one is not a name that anyone has given. */
export const LONGEST_NAME = 200
