import type { MarkedToken, Token, Tokens } from 'marked'
import { decodeEntities } from './entities'
import { formulaAt } from './formula'
import { knownTokens } from './tokens'
import { toVisibleText } from '@/lib/visible-text'

/**
 * The text of an inline token that needs no element of its own, or null for one that does. The lexer decodes numeric
 * references in `text` but not named ones, so this reads the source and decodes all of them, once.
 */
const plainText = (token: MarkedToken): string | null => {
  switch (token.type) {
    case 'text':
      return token.escaped ? token.raw : decodeEntities(token.raw)
    case 'escape':
      return token.raw.length > 2 && formulaAt(token.raw) !== null ? null : token.text
    case 'br':
      // The spaces or backslash before the line end made it a break; those after it indent the next line, as in a log.
      return token.raw.replace(/^[^\n]*/, '')
    case 'html':
      return token.raw
    case 'blockquote':
    case 'checkbox':
    case 'code':
    case 'codespan':
    case 'def':
    case 'del':
    case 'em':
    case 'heading':
    case 'hr':
    case 'image':
    case 'link':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'strong':
    case 'table':
      break
  }
  return null
}

/**
 * Inline tokens, in which neighbouring texts and line breaks are joined: thousands of short lines are one text node.
 */
export const toInlinePieces = (tokens: readonly Token[] | undefined): (string | MarkedToken)[] => {
  const pieces: (string | MarkedToken)[] = []
  for (const token of knownTokens(tokens)) {
    const text = plainText(token)
    const last = pieces.at(-1)
    if (text !== null && typeof last === 'string') pieces[pieces.length - 1] = last + text
    else pieces.push(text ?? token)
  }
  return pieces
}

/** What else was written for a link or image, in words: its title, and the name of the definition it refers to. */
const noteOf = (token: Tokens.Link | Tokens.Image): string => {
  const label = /\]\[([^\]]+)\]$/.exec(token.raw)?.[1]
  const notes = [
    ...(token.title ? [`“${decodeEntities(token.title)}”`] : []),
    ...(label === undefined ? [] : [`[${label}]`]),
  ]
  return toVisibleText(notes.join(' '))
}

/**
 * Inline tokens as text without formatting; links and images inside stay as written, so that their targets are not
 * lost.
 */
const toInlineText = (tokens: readonly Token[] | undefined): string =>
  toInlinePieces(tokens)
    .map((piece) => {
      if (typeof piece === 'string') return toVisibleText(piece)
      if (piece.type === 'codespan') return toVisibleText(piece.text)
      const isStyle = piece.type === 'strong' || piece.type === 'em' || piece.type === 'del'
      return isStyle ? toInlineText(piece.tokens) : toVisibleText(piece.raw)
    })
    .join('')

/** What a link was recorded with. Between `<` and `>`, and in a bare address, `&` only ever means `&`. */
export const linkOf = (token: Tokens.Link) => {
  const isBare = token.autolink === true
  return {
    target: isBare ? token.href : decodeEntities(token.href),
    text: isBare ? toVisibleText(token.text) : toInlineText(token.tokens),
    note: noteOf(token),
  }
}

/** What an image was recorded with. */
export const imageOf = (token: Tokens.Image) => ({
  target: toVisibleText(decodeEntities(token.href)),
  alt: toInlineText(token.tokens),
  note: noteOf(token),
})
