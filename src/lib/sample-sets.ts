/** What the embedded samples that were written by hand are found by, as a data source: page and server agree on it. */
export const HAND_WRITTEN_SAMPLES = 'Hand-written samples'
