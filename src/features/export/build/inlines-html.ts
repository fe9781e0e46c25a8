import type { MarkedToken, Token, Tokens } from 'marked'
import { describeImage } from '@/ui/markdown/image-description'
import { imageOf, linkOf, toInlinePieces } from '@/ui/markdown/inline-text'
import { toShownLink } from '@/ui/markdown/shown-link'
import { element } from './html-element'
import { linkHtml } from './link-html'
import { recordedHtml } from './recorded-html'

export const taskMark = (isChecked: boolean): string => (isChecked ? '☑ ' : '☐ ')

const recordedLink = (token: Tokens.Link): string => {
  const recorded = linkOf(token)
  const { href, title, short, suffix } = toShownLink(recorded)
  const whole = token.autolink === true ? recordedHtml(recorded.text) : inlinesHtml(token.tokens)
  const inner = short === null ? whole : recordedHtml(short)
  const rest = suffix === '' ? '' : element('bdi', { class: 'aside' }, recordedHtml(suffix))
  return href === null ? element('bdi', {}, inner + rest) : linkHtml(href, inner + rest, title)
}

const imageHtml = (token: Tokens.Image): string => {
  const { target, alt, note } = imageOf(token)
  const title = `${target} ${note}`.trim()
  return element('bdi', { class: 'aside', title }, recordedHtml(describeImage(target, alt)))
}

const inlineHtml = (token: MarkedToken): string => {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return element(token.type, {}, inlinesHtml(token.tokens))
    case 'codespan':
      return element('code', { dir: 'ltr' }, recordedHtml(token.text))
    case 'checkbox':
      return taskMark(token.checked)
    case 'link':
      return recordedLink(token)
    case 'image':
      return imageHtml(token)
    case 'blockquote':
    case 'br':
    case 'code':
    case 'def':
    case 'escape':
    case 'heading':
    case 'hr':
    case 'html':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'table':
    case 'text':
      break
  }
  // Formulas keep their source, and raw HTML is text like any other.
  return recordedHtml(token.raw)
}

/** Text with its inline formatting. */
export const inlinesHtml = (tokens: readonly Token[] | undefined): string =>
  toInlinePieces(tokens)
    .map((piece) => (typeof piece === 'string' ? recordedHtml(piece) : inlineHtml(piece)))
    .join('')
