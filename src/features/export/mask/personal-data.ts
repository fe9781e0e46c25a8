/** The kinds of data that are recognized, in the order in which they are listed to the reader. */
export const KINDS = ['email', 'phone', 'card', 'iban', 'ip'] as const

export type Kind = (typeof KINDS)[number]

/** A range of a text, in UTF-16 units. */
export type Hit = {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** The same for every spelling of the same thing: it tells two e-mail addresses apart. */
  readonly value: string
}

/** How many different values of each kind were masked. */
export type MaskedCounts = Readonly<Record<Kind, number>>
