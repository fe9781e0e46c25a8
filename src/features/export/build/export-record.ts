import type { Interaction } from '@/interaction/interaction'

/** One line of figures or details, as provided by the feature that owns it. */
export type Line = { readonly label: string } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  /** An ISO 8601 timestamp as recorded. */
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'absent'; readonly word: string }
  | { readonly kind: 'unexpected'; readonly raw: unknown }
)

/** What the record's page says in its own words and order. */
export type PageWords = {
  readonly scores: readonly Line[]
  /** What the text of the feedback is: "Comment". */
  readonly feedbackText: string
}

/** What other features say about a record. For a masked record they are asked again. */
export type Description = {
  readonly title: string
  readonly flags: readonly { readonly label: string; readonly why: string }[]
  readonly figures: readonly Line[]
  readonly details: readonly Line[]
  readonly page: PageWords
}

/** Where a record comes from: the address of its page, or the name of a file. */
export type Origin =
  | { readonly kind: 'viewer'; readonly link: string }
  | { readonly kind: 'file'; readonly name: string }

/** Everything that an export is made from. */
export type ExportRecord = Description & {
  readonly interaction: Interaction
  /** The record's JSON, character for character; masked if the rest is. */
  readonly json: string
  readonly origin: Origin
  /** Milliseconds since 1970. */
  readonly fetchedAt: number
  /** "2 e-mail addresses, 1 IBAN"; "nothing" if nothing was found; null if nothing was searched for. */
  readonly masked: string | null
}
