declare const brand: unique symbol

/** A UUID in its canonical form: lower case, with dashes. Only `parseInteractionId` makes one. */
export type InteractionId = string & { readonly [brand]: 'InteractionId' }

/** RFC 9562, any version, nil and max too: the upstream decides which of them exist. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isInteractionId = (text: string): text is InteractionId => UUID.test(text)

/** Reads one UUID in any case, dashes required: what stands in a path. Null for anything else. */
export const parseInteractionId = (text: string | undefined): InteractionId | null => {
  const candidate = (text ?? '').toLowerCase()
  return isInteractionId(candidate) ? candidate : null
}

/** The first group of the UUID: what a tab's title and a heading may show. */
export const shortId = (id: InteractionId): string => id.slice(0, 8)
