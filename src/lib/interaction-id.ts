declare const brand: unique symbol

/** A UUID in its canonical form: lower case, with dashes. Only `parseInteractionId` makes one. */
export type InteractionId = string & { readonly [brand]: 'InteractionId' }

/** RFC 9562, any version, including nil and max: the upstream decides which of them exist. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isInteractionId = (text: string): text is InteractionId => UUID.test(text)

/** Reads one UUID in any case, with dashes: the form used in a path. Null for anything else. */
export const parseInteractionId = (text: string | undefined): InteractionId | null => {
  const candidate = (text ?? '').toLowerCase()
  return isInteractionId(candidate) ? candidate : null
}

/** Reads one UUID from its 32 digits alone. Null for anything else. */
export const idOfDigits = (digits: string): InteractionId | null =>
  parseInteractionId(digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))

/** The first group of the UUID, short enough for a tab's title or a heading. */
export const shortId = (id: InteractionId): string => id.slice(0, 8)
