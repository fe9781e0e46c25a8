import type { MarkedToken, Token } from 'marked'

const KNOWN = new Set(
  (
    'blockquote br checkbox code codespan def del em escape heading hr html image link list list_item paragraph space ' +
    'strong table text'
  ).split(' '),
)

/** Narrows to the closed union that the lexer produces without extensions. */
export const isKnown = (token: Token): token is MarkedToken => KNOWN.has(token.type)

export const knownTokens = (tokens: readonly Token[] | undefined): MarkedToken[] =>
  (tokens ?? []).filter(isKnown)

/** Every list of tokens directly under a token. */
export const childLists = (token: MarkedToken): Token[][] => {
  if (token.type === 'list') return token.items.map((item) => item.tokens)
  if (token.type === 'table') return [token.header, ...token.rows].flat().map((cell) => cell.tokens)
  return 'tokens' in token && token.tokens !== undefined ? [token.tokens] : []
}
