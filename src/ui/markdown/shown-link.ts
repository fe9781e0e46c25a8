import { cutCharacters } from '@/lib/cut-characters'
import { hostInText, toSafeLink } from '@/lib/safe-link'
import { toVisibleText } from '@/lib/visible-text'

type Recorded = {
  /** The address as recorded. */
  readonly target: string
  /** The link's text without formatting, which a reader takes for the destination. */
  readonly text: string
  /** Its title and similar; empty if there is none. */
  readonly note: string
}

type ShownLink = {
  /** Null for an address that must not be a link. */
  readonly href: string | null
  /** The whole address, for a tooltip. */
  readonly title: string
  /** The text's replacement where it is a very long address; null otherwise. */
  readonly short: string | null
  /** What follows the text: where the link leads, or the address that is none; empty if the text says it. */
  readonly suffix: string
  /** Whether the text names another host than the one that the link leads to. */
  readonly misleads: boolean
}

/** Longer addresses are cut; the whole one is in the tooltip and in the copied link. */
const MAX_SHOWN = 200

const inBrackets = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` (${words.join(' ')})`

/** Decides how a recorded link is shown: only live if its address is a plain one, and then it says where it leads. */
export const toShownLink = ({ target, text, note }: Recorded): ShownLink => {
  const link = toSafeLink(target)
  const shownTarget = toVisibleText(target)
  const title = `${shownTarget} ${note}`.trim()
  if (link === null) {
    // An empty address is shown too: it tells that there is a link to nowhere.
    const rest = text.trim() === shownTarget ? [] : [shownTarget]
    const suffix = inBrackets(note === '' ? rest : [...rest, note])
    return { href: null, title, short: null, suffix, misleads: false }
  }
  const { href, host, decodedHost } = link
  const inText = hostInText(text, link)
  const isEncoded = decodedHost !== host
  const isLong = inText === 'same' && text.length > MAX_SHOWN
  const destination = isEncoded ? `${decodedHost}, ${host}` : host
  return {
    href,
    title,
    short: isLong ? toVisibleText(cutCharacters(text, MAX_SHOWN)) : null,
    suffix: inBrackets(inText === 'same' && !isEncoded ? [] : [destination]),
    misleads: inText === 'other',
  }
}
