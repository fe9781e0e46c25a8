/** Rows on paper: some fifty pages. */
export const MOST_PRINTED = 1000
