/** What is recognised, in the order in which it is named to the reader. */
export const KINDS = ['email', 'phone', 'card', 'iban', 'ip'] as const

export type Kind = (typeof KINDS)[number]

/** A place in a text, in UTF-16 units. */
export type Hit = {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** The same for every way to write the same thing: what tells two e-mail addresses apart. */
  readonly value: string
}

/** How many different ones of each kind were masked. */
export type MaskedCounts = Readonly<Record<Kind, number>>
