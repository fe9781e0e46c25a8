import type { MarkedToken, Token, Tokens } from 'marked'
import { describeBlank } from '@/ui/markdown/blank-text'
import { cellDirection, directionOf } from '@/ui/markdown/direction'
import { decodeEntities } from '@/ui/markdown/entities'
import { parseJsonText } from '@/ui/markdown/json-text'
import { readMarkdown } from '@/ui/markdown/read-markdown'
import { knownTokens } from '@/ui/markdown/tokens'
import { writtenNumber } from '@/ui/markdown/written-number'
import { element } from './html-element'
import { inlinesHtml, taskMark } from './inlines-html'
import { recordedHtml } from './recorded-html'

const lines = (inner: string, look?: string): string =>
  element('p', { dir: 'auto', class: look }, inner)

/** Formulas in a fence keep their source, as they do in a line. */
const codeHtml = ({ lang, text }: Tokens.Code): string => {
  const info = decodeEntities(lang ?? '')
  const label = info === '' ? '' : element('p', { class: 'aside' }, recordedHtml(info))
  return label + element('pre', { dir: 'ltr' }, element('code', {}, recordedHtml(text)))
}

const listHtml = (token: Tokens.List): string => {
  const items = token.items.map((item) =>
    element(
      'li',
      { value: writtenNumber(item.raw), class: item.task ? 'task' : undefined },
      blocksHtml(item.tokens),
    ),
  )
  return element(token.ordered ? 'ol' : 'ul', { dir: directionOf(token.raw) }, items.join('\n'))
}

const rowHtml = (cells: readonly Tokens.TableCell[], name: 'th' | 'td'): string =>
  element(
    'tr',
    {},
    cells
      .map(({ text, tokens, align }) =>
        // An empty corner cell is not a header.
        element(
          text.trim() === '' ? 'td' : name,
          { dir: cellDirection(text), class: align ?? undefined },
          inlinesHtml(tokens),
        ),
      )
      .join(''),
  )

/** It scrolls sideways on its own, by keyboard too. */
const tableHtml = (token: Tokens.Table): string => {
  const head = element('thead', {}, rowHtml(token.header, 'th'))
  const body = element('tbody', {}, token.rows.map((row) => rowHtml(row, 'td')).join('\n'))
  return element(
    'div',
    {
      class: 'wide',
      role: 'group',
      'aria-label': 'Table',
      tabindex: 0,
      dir: directionOf(token.raw),
    },
    element('table', {}, `${head}\n${body}`),
  )
}

const blockHtml = (token: MarkedToken): string => {
  switch (token.type) {
    case 'space':
      return ''
    case 'hr':
      return '<hr>'
    case 'heading':
      // A recorded heading is not part of the page's outline.
      return lines(inlinesHtml(token.tokens), `h${Math.min(token.depth, 4)}`)
    case 'code':
      return codeHtml(token)
    case 'blockquote':
      return element('blockquote', { dir: directionOf(token.raw) }, blocksHtml(token.tokens))
    case 'list':
      return listHtml(token)
    case 'table':
      return tableHtml(token)
    case 'checkbox':
      return taskMark(token.checked)
    case 'paragraph':
    case 'text':
      return lines(inlinesHtml(token.tokens))
    case 'br':
    case 'codespan':
    case 'def':
    case 'del':
    case 'em':
    case 'escape':
    case 'html':
    case 'image':
    case 'link':
    case 'list_item':
    case 'strong':
      break
  }
  return lines(recordedHtml(token.raw.trimEnd()))
}

const blocksHtml = (tokens: readonly Token[] | undefined): string =>
  knownTokens(tokens).map(blockHtml).join('')

/**
 * What a speaker said as HTML, read as the viewer's page reads it and with the same limits: nothing recorded becomes an
 * element or an attribute of its own, and nothing in it is loaded.
 */
export const markdownHtml = (text: string): string => {
  const blank = describeBlank(text)
  if (blank !== null) return lines(blank)
  if (parseJsonText(text) !== null) return lines(recordedHtml(text))
  const read = readMarkdown(text)
  return read.kind === 'markdown'
    ? blocksHtml(read.blocks)
    : element('p', { class: 'aside' }, read.why) + lines(recordedHtml(text))
}
