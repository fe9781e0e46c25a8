const KINDS = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
])

/** What kind of JSON value this is, in plain words. */
export const kindWord = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list'
  return value === null ? 'null' : (KINDS.get(typeof value) ?? 'an object')
}
