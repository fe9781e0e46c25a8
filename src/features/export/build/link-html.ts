import { toSafeLink } from '@/lib/safe-link'
import { element } from './html-element'
import { recordedHtml } from './recorded-html'

const REL = 'noopener noreferrer nofollow'

/** A link around HTML that is safe already. `href` comes from `toSafeLink`. */
export const linkHtml = (href: string, inner: string, title?: string): string =>
  element('a', { href, rel: REL, dir: 'auto', title }, inner)

/** A text, which is a link if it is a plain address. */
export const addressHtml = (text: string): string => {
  const link = toSafeLink(text)
  return link === null ? recordedHtml(text) : linkHtml(link.href, recordedHtml(text))
}
