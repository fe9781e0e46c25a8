/** The state in the address's fragment: it names recorded content, which no server may see. */
export type Fragment = {
  /** The turn to show, from 1 in the order shown. */
  readonly turn: number | null
  /** The source to open, from 1. */
  readonly source: number | null
  /** What to find in the record. */
  readonly find: string | null
  /** A place in a text, as `features/quote` writes it; anything, even nothing, in a damaged link. */
  readonly quote: string | null
}

const positive = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

const filled = (text: string | null): string | null => (text === '' ? null : text)

/** Reads `#turn=3&source=2&find=refund`; parts that can't be read are ignored. */
export const readFragment = (hash: string): Fragment => {
  const state = new URLSearchParams(hash.replace(/^#/, ''))
  return {
    turn: positive(state.get('turn')),
    source: positive(state.get('source')),
    find: filled(state.get('find')),
    quote: state.get('quote'),
  }
}

const OWN = /^(?:turn|source|find|quote)=/

/** Parts that belong to another page, such as the set of a review: kept verbatim, since they may be long. */
const otherParts = (hash: string): readonly string[] =>
  hash
    .replace(/^#/, '')
    .split('&')
    // Without a "=" it is the id of an element that was jumped to, not state.
    .filter((part) => part.includes('=') && !OWN.test(part))

/**
 * The fragment with some of its parts changed; `null` removes a part. Begins with `#`, or is "" if nothing is left.
 * Parts that this function does not know are kept, and come first.
 */
export const writeFragment = (hash: string, changes: Partial<Fragment>): string => {
  const own = Object.entries({ ...readFragment(hash), ...changes }).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  )
  const parts = [...otherParts(hash)]
  if (own.length > 0) parts.push(new URLSearchParams(own).toString())
  return parts.length === 0 ? '' : `#${parts.join('&')}`
}

/**
 * The fragment that leads to a turn. It is also the id of the turn's element, so that the browser finds it by itself.
 */
export const turnFragment = (turn: number): string => `turn=${turn}`
