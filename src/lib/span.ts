/** A stretch of a text: offsets in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }
