const NAMES = ['set', 'at', 'view', 'labels', 'turn', 'source', 'find', 'quote'] as const
type Name = (typeof NAMES)[number]

const BEGINNINGS = new RegExp(`(?:^|&(?:amp;)?)(${NAMES.join('|')})=`, 'g')

/** Also of a part that is none of ours: what a mail program or a tracker appended to the address. */
const NEXT_PART = /&(?:amp;)?\w+=/

const isName = (text: string | undefined): text is Name => NAMES.some((name) => name === text)

/**
 * The parts of a review's fragment, verbatim, by name. A part ends where another one begins, ours or not; a stray `&`
 * alone does not split the set. If no set is named, what comes before all parts is taken for it: `st=…`, `…`.
 */
export const readParts = (hash: string): ReadonlyMap<Name, string> => {
  const text = hash.replace(/^#/, '')
  const beginnings = Array.from(text.matchAll(BEGINNINGS))
  const parts = new Map<Name, string>()
  const [first] = beginnings
  const unnamed = text.slice(0, first?.index ?? text.length)
  for (const [index, match] of beginnings.entries()) {
    const [all, name] = match
    const end = beginnings[index + 1]?.index ?? text.length
    const [value] = text.slice(match.index + all.length, end).split(NEXT_PART, 1)
    if (isName(name) && !parts.has(name)) parts.set(name, value ?? '')
  }
  if (!parts.has('set')) parts.set('set', unnamed.replace(/^[^=]{0,8}=/, ''))
  return parts
}
