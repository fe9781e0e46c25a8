import { Hooks, Lexer, type MarkedToken, type Token } from 'marked'
import { GuardedTokenizer } from './guarded-tokenizer'
import { childLists, isKnown, knownTokens } from './tokens'

/** What is drawn, in elements: about 25 µs each in a browser. */
const MAX_ELEMENTS = 12_000

const elementsOf = (token: MarkedToken): number => {
  switch (token.type) {
    case 'text':
    case 'br':
    case 'escape':
    case 'space':
      return 0
    case 'table':
      return 10 + token.header.length * (1 + token.rows.length) * 0.5
    case 'link':
    case 'image':
      return 2
    case 'list':
      return 1 + token.items.length
    case 'blockquote':
    case 'checkbox':
    case 'code':
    case 'codespan':
    case 'def':
    case 'del':
    case 'em':
    case 'heading':
    case 'hr':
    case 'html':
    case 'list_item':
    case 'paragraph':
    case 'strong':
      break
  }
  return 1
}

const targetOf = (token: { href: string; title?: string | null }): string =>
  `${token.href}\n${token.title ?? ''}`

/** Every list of tokens in a tree, the outermost first. */
const allLists = (tokens: Token[]): Token[][] => {
  const lists = [tokens]
  for (const list of lists) {
    for (const token of knownTokens(list)) lists.push(...childLists(token))
  }
  return lists
}

/** A definition says nothing more once a link or image shows its target; one that nothing uses would vanish, so it stays. */
const dropUsedDefinitions = (lists: readonly Token[][], tokens: readonly MarkedToken[]): void => {
  const used = new Set(
    tokens.flatMap((token) =>
      token.type === 'link' || token.type === 'image' ? [targetOf(token)] : [],
    ),
  )
  for (const list of lists) {
    const kept = list.filter(
      (token) => !(isKnown(token) && token.type === 'def' && used.has(targetOf(token))),
    )
    if (kept.length < list.length) list.splice(0, list.length, ...kept)
  }
}

/** A star between digits multiplies: it ends no emphasis, and the tokenizer lets it start none. */
class WithProducts extends Hooks {
  override emStrongMask(src: string): string {
    return src.replaceAll(/(?<=\d)\*(?=\d)/g, '+')
  }
}

/**
 * Reads a text as Markdown (GFM; a single line break is a line break). Gives the block tokens, or null where reading
 * or drawing it would take too deep a nesting or too long.
 */
export const lexMarkdown = (text: string): MarkedToken[] | null => {
  try {
    const lexer = new Lexer({
      gfm: true,
      breaks: true,
      tokenizer: new GuardedTokenizer(),
      hooks: new WithProducts(),
    })
    const blocks: Token[] = lexer.lex(text)
    const lists = allLists(blocks)
    const tokens = lists.flatMap(knownTokens)
    const elements = tokens.reduce((sum, token) => sum + elementsOf(token), 0)
    if (elements > MAX_ELEMENTS) return null
    dropUsedDefinitions(lists, tokens)
    return knownTokens(blocks)
  } catch {
    // Over the budget, or the parser gave up on a text: either way the text itself is still there to be shown.
    return null
  }
}
