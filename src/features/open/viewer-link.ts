import { parseInteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'

/** In UTF-16 code units. The longest link we make, to a set of 1,000, has less than half of that. */
const LONGEST_LINK = 60_000

const toAddress = ({ pathname, hash }: URL): string | null => {
  const [page, first, second, ...rest] = pathname.replace(/\/$/, '').split('/').slice(1)
  const [a, b] = [parseInteractionId(first), parseInteractionId(second)]
  if (rest.length > 0) return null
  if (page === 'compare' && a !== null && b !== null) return paths.compare(a, b) + hash
  // Without a fragment a record's link says no more than its id.
  if (hash === '') return null
  if (page === 'i' && a !== null && second === undefined) return paths.interaction(a) + hash
  if (first !== undefined) return null
  if (page === 'review') return paths.review(hash)
  return page === 'browse' ? paths.browse(hash) : null
}

/**
 * The address within this viewer that a pasted link leads to, if it says more than an id does: a turn or a quote of a
 * record, two records to compare, a set, a list. Null for any other text, and for links to another origin.
 */
export const toViewerLink = (text: string, origin: string): string | null => {
  const link = text.trim()
  if (link.length > LONGEST_LINK || /\s/.test(link) || !URL.canParse(link)) return null
  const url = new URL(link)
  return url.origin === origin ? toAddress(url) : null
}
