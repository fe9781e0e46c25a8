import { type Hooks, Lexer, type MarkedToken, type Token, type TokensList } from 'marked'
import { BLOCK_FORMULA, INLINE_FORMULA, maskFormulas } from './formula'
import { GuardedTokenizer } from './guarded-tokenizer'
import { TextRun } from './text-run'
import { childLists, isKnown, knownTokens } from './tokens'

/** The most elements that are drawn: about 25 µs each in a browser. */
const MAX_ELEMENTS = 12_000

const elementsOf = (token: MarkedToken): number => {
  switch (token.type) {
    case 'text':
    case 'br':
    case 'space':
      return 0
    case 'escape':
      return token.raw.length > 2 ? 4 : 0
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

/** Every list of tokens in a tree, outermost first. */
const allLists = (tokens: Token[]): Token[][] => {
  const lists = [tokens]
  for (const list of lists) {
    for (const token of knownTokens(list)) lists.push(...childLists(token))
  }
  return lists
}

/** A definition adds nothing once a link or image shows its target; an unused one would disappear, so it is kept. */
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

/** Remembers the text that is being read: the hooks below are given a copy with parts hidden, or its rest. */
class RunLexer extends Lexer {
  block = new TextRun('', BLOCK_FORMULA)
  run = new TextRun('', INLINE_FORMULA)

  override blockTokens(src: string, tokens?: Token[], isClipped?: boolean): Token[]
  override blockTokens(src: string, tokens?: TokensList, isClipped?: boolean): TokensList
  override blockTokens(src: string, tokens: Token[] = [], isClipped = false): Token[] {
    const outer = this.block
    this.block = new TextRun(src, BLOCK_FORMULA)
    super.blockTokens(src, tokens, isClipped)
    this.block = outer
    return tokens
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    const outer = this.run
    this.run = new TextRun(src, INLINE_FORMULA)
    super.inlineTokens(src, tokens)
    this.run = outer
    return tokens
  }
}

/** What is on one side of stars, where it or what is on the other is wide: see `GuardedTokenizer`. */
const BESIDE_STARS =
  /[^\s*](?=\*{1,3}[\u3000-\uffef])|[\u3000-\uffef](?=\*)|(?<=[\u3000-\uffef]\*{1,3})[^\s*]|(?<=\*)[\u3000-\uffef]/g

/**
 * Signs that can't end emphasis: anything in a formula, and a star between digits, which means multiplication (and
 * can't start emphasis either). Stars beside wide characters end it as between letters.
 */
const emphasisMask = (run: () => string): Hooks => ({
  emStrongMask: (masked) =>
    maskFormulas(run(), masked)
      .replaceAll(/(?<=\d)\*(?=\d)/g, '+')
      .replaceAll(BESIDE_STARS, 'a'),
  // The lexer calls none of the others; the class would bring in all the code that writes HTML.
  options: {},
  preprocess: (text) => text,
  postprocess: (html) => html,
  processAllTokens: (tokens) => tokens,
  provideLexer: () => (text, options) => Lexer.lexInline(text, options),
  provideParser: () => () => '',
})

/**
 * A paragraph ends where a formula begins on a line of its own, and text where one may begin. The lexer passes the text
 * without its first character, and cuts one character later.
 */
const formulaStarts = (lexer: () => RunLexer) => ({
  renderers: {},
  childTokens: {},
  startBlock: [(rest: string) => lexer().block.nextIn(rest.length)],
  startInline: [(rest: string) => lexer().run.nextIn(rest.length)],
})

/** The lexer turns every line end into `\n`; code written on Windows has other ones, which copying keeps. */
const keepLineEnds = (text: string, tokens: readonly MarkedToken[]): void => {
  if (!text.includes('\r\n') || /(?<!\r)\n|\r(?!\n)/.test(text)) return
  for (const token of tokens) {
    if (token.type === 'code') Object.assign(token, { text: token.text.replaceAll('\n', '\r\n') })
  }
}

/**
 * Reads a text as Markdown (GFM; a single line break is a line break). Returns the block tokens, or null if it is
 * nested too deeply or would take too long to read or draw.
 */
export const lexMarkdown = (text: string): MarkedToken[] | null => {
  try {
    const lexer: RunLexer = new RunLexer({
      gfm: true,
      breaks: true,
      tokenizer: new GuardedTokenizer(),
      hooks: emphasisMask(() => lexer.run.text),
      extensions: formulaStarts(() => lexer),
    })
    const blocks: Token[] = lexer.lex(text)
    const lists = allLists(blocks)
    const tokens = lists.flatMap(knownTokens)
    const elements = tokens.reduce((sum, token) => sum + elementsOf(token), 0)
    if (elements > MAX_ELEMENTS) return null
    dropUsedDefinitions(lists, tokens)
    keepLineEnds(text, tokens)
    return knownTokens(blocks)
  } catch {
    // Over the budget, or the parser failed: either way, the text itself can still be shown.
    return null
  }
}
