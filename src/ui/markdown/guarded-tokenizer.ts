import { type Token, Tokenizer, type Tokens } from 'marked'
import { blockFormulaAt, formulaAt, MAX_FORMULA } from './formula'
import { MAX_DEPTH, MAX_REREAD } from './render-mode'
import { excessCells } from './table-cells'

/** Thrown inside the lexer to stop it; `lexMarkdown` turns it into a value. */
class OverBudget extends Error {
  override name = 'OverBudget'
}

/** The cost per character of looking ahead in vain, relative to the cheapest rule: emphasis is slow, tags are quick. */
const COST = {
  emphasis: 20,
  heading: 2,
  address: 1.5,
  link: 1,
  word: 1,
  line: 0.5,
  tag: 0.1,
  sign: 0.1,
} as const

/** Signs and entities that end no address: the base rule takes them away one by one, reading the address each time. */
const LOOSE_SIGNS = /(?:[?!.,:;*_'"~)]|&[a-z\d]+;)+/gi

/** No mail address ends like this: `react@18.2.0`, `root@10.0.0.1`. GitHub makes no links of these either. */
const IN_PLACE_OF_MAIL = /^mailto:.*\.\d[^.]*$/

/**
 * Stars beside a character of a script without spaces (Han, kana, Hangul, their punctuation) or an emoji. There,
 * CommonMark takes those of `**「強調」**です` for signs; models write them, and mean emphasis.
 */
const BESIDE_WIDE = /^(?:[\u3000-\uffef]\*|[^*]?\*+[\u3000-\uffef])/

const UNDERLINE_OR_END = /\n(?:[ \t]*\n| {0,3}(?:=+|-+)[ \t]*(?:\n|$))/

/** `marked`'s rules, limited to a depth and an amount of work, and never dropping anything that was written. */
export class GuardedTokenizer extends Tokenizer {
  #depth = 0
  #reread = 0

  /** Runs a rule that may nest, and so reads its part again, or that has looked ahead in vain if it does not match. */
  #guard<T extends Token>(missCost: number, run: () => T | undefined): T | undefined {
    if (this.#depth >= MAX_DEPTH) throw new OverBudget()
    this.#depth += 1
    const token = run()
    this.#depth -= 1
    this.#spend(token?.raw.length ?? missCost)
    return token
  }

  #spend(cost: number): void {
    this.#reread += cost
    if (this.#reread > MAX_REREAD) throw new OverBudget()
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.#guard(0, () => super.blockquote(src))
  }

  override list(src: string): Tokens.List | undefined {
    return this.#guard(0, () => super.list(src))
  }

  override emStrong(
    src: string,
    maskedSrc: string,
    prevChar = '',
  ): Tokens.Em | Tokens.Strong | undefined {
    if (!src.startsWith('*') && !src.startsWith('_')) return undefined
    // A star between digits means multiplication.
    if (/\d$/.test(prevChar) && /^\*\d/.test(src)) return undefined
    const before = BESIDE_WIDE.test(prevChar + src.slice(0, 4)) ? '' : prevChar
    // `snake_case`: rejected at once.
    const isInWord = src.startsWith('_') && /[\p{L}\p{N}]$/u.test(prevChar)
    const missCost = isInWord ? 0 : src.length * COST.emphasis
    return this.#guard(missCost, () => super.emStrong(src, maskedSrc, before))
  }

  override del(src: string, maskedSrc: string, prevChar?: string): Tokens.Del | undefined {
    if (!src.startsWith('~')) return undefined
    return this.#guard(src.length * COST.emphasis, () => super.del(src, maskedSrc, prevChar))
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    if (!src.startsWith('[') && !src.startsWith('![')) return undefined
    const missCost = this.lexer.state.linkParenPossible ? src.length * COST.link : 0
    return this.#guard(missCost, () => super.link(src))
  }

  override reflink(
    src: string,
    links: Parameters<Tokenizer['reflink']>[1],
  ): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
    return this.#guard(0, () => super.reflink(src, links))
  }

  override tag(src: string): Tokens.Tag | undefined {
    if (!src.startsWith('<')) return undefined
    return this.#guard(src.length * COST.tag, () => super.tag(src))
  }

  /** A bare address takes everything up to the next space, then gives back characters that can't end an address. */
  override url(src: string): Tokens.Link | undefined {
    const [taken = ''] = /^(?:https?:|ftp:|www\.)[^\s<]*/i.exec(src) ?? []
    const runs = taken.match(LOOSE_SIGNS) ?? []
    const signs = runs.reduce((sum, { length }) => sum + (length < 100 ? 0 : length), 0)
    this.#spend(taken.length * (COST.address + signs * COST.sign))
    const link = super.url(src)
    return link !== undefined && IN_PLACE_OF_MAIL.test(link.href) ? undefined : link
  }

  /** A footnote's text is not a link's address. */
  override def(src: string): Tokens.Def | undefined {
    return /^ {0,3}\[\^/.test(src) ? undefined : super.def(src)
  }

  /**
   * The first rule that is tried, so formulas are read here. `\(x\)` is a formula far more often than escaped brackets.
   */
  override escape(src: string): Tokens.Escape | undefined {
    if (src.startsWith('$')) {
      this.#spend(src.startsWith('$$') ? Math.min(src.length, MAX_FORMULA) : 0)
      const raw = formulaAt(src)?.raw
      return raw === undefined ? undefined : { type: 'escape', raw, text: raw }
    }
    const close = src.startsWith('\\(') ? '\\)' : src.startsWith('\\[') ? '\\]' : null
    const end = close === null ? -1 : src.slice(0, MAX_FORMULA).indexOf(close, 2)
    if (end === -1) {
      if (close !== null) this.#spend(Math.min(src.length, MAX_FORMULA))
      return super.escape(src)
    }
    const raw = src.slice(0, end + 2)
    return { type: 'escape', raw, text: raw }
  }

  /** Each text that begins in a word is searched for a mail address's `@` to the word's end, twice. */
  override inlineText(src: string): Tokens.Text | undefined {
    const [word = ''] = /^[\w.!#$%&'*+/=?`{|}~-]*/.exec(src) ?? []
    this.#spend(word.length * COST.word)
    return super.inlineText(src)
  }

  /** A formula on lines of its own counts as code in the language `math`. */
  override fences(src: string): Tokens.Code | undefined {
    const formula = blockFormulaAt(src)
    if (formula === null) return super.fences(src)
    return { type: 'code', raw: formula.raw, lang: 'math', text: formula.tex }
  }

  /**
   * The base rule is slow, and tried at each line of a list item, so it has to see an underline before the block's end.
   * One in a formula does not make the text before it a heading.
   */
  override lheading(src: string): Tokens.Heading | undefined {
    const end = UNDERLINE_OR_END.exec(src)
    const isUnderlined = /[=-]/.test(end?.[0] ?? '')
    this.#spend((end?.index ?? src.length) * (isUnderlined ? COST.heading : COST.line))
    if (!isUnderlined || /^[^\n]*\n {0,3}(?:\$\$|\\\[)/.test(src)) return undefined
    return super.lheading(src)
  }

  /** GFM drops cells beyond the header's; here the row is longer than the header. */
  override table(src: string): Tokens.Table | undefined {
    const table = super.table(src)
    if (table === undefined) return undefined
    const lines = table.raw.split('\n').slice(2)
    for (const [index, row] of table.rows.entries()) {
      for (const text of excessCells(lines[index] ?? '', table.header.length)) {
        row.push({ text, tokens: this.lexer.inline(text), header: false, align: null })
      }
    }
    return table
  }
}
