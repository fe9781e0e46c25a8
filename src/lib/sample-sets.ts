/**
 * The data source of the embedded samples that were written by hand, by which they are found: page and server agree on
 * it.
 */
export const HAND_WRITTEN_SAMPLES = 'Hand-written samples'
