export type Formula = {
  /** With its delimiters, as recorded. */
  readonly raw: string
  /** Between the delimiters. */
  readonly tex: string
  /** Whether it is on lines of its own. */
  readonly isDisplay: boolean
}

/** How far ahead the end of a formula is searched for, in UTF-16 units. */
export const MAX_FORMULA = 2000

/** A closing `$` is not followed by anything that continues an amount, a name or a template. */
const DOLLARS = /^\$((?![\s$])(?:\\.|[^$\\\n])*?)(?<!\s)\$(?![\w{$])/
const CLOSERS = [
  ['$$', '$$', true],
  [String.raw`\(`, String.raw`\)`, false],
  [String.raw`\[`, String.raw`\]`, true],
] as const

/**
 * Tells a formula from prose between two signs ("$5 and 10$", `\[not a link\]`): prose has words, and no TeX commands.
 * Without letters or digits, it is code (`$($())`) or a row of escaped signs.
 */
const looksLikeMath = (tex: string): boolean => {
  if (!/[\p{L}\p{N}]/u.test(tex) || /\n[ \t]*\n/.test(tex)) return false
  if (/\\[a-zA-Z,;!]/.test(tex)) return true
  if (/\p{L}{2}\s+\p{L}{2}/u.test(tex)) return false
  return /[\^_]/.test(tex) || !/\p{L}{4}|\p{L}{2}[\s,.;:]|[\s,.;:]\p{L}{2}/u.test(tex)
}

/** The formula at the beginning of a text, or null. */
export const formulaAt = (text: string): Formula | null => {
  const head = text.slice(0, MAX_FORMULA)
  for (const [open, close, isDisplay] of CLOSERS) {
    if (!head.startsWith(open)) continue
    const end = head.indexOf(close, open.length)
    if (end === -1) return null
    const tex = head.slice(open.length, end)
    return looksLikeMath(tex) ? { raw: head.slice(0, end + close.length), tex, isDisplay } : null
  }
  const [raw, tex] = DOLLARS.exec(head) ?? []
  if (raw === undefined || tex === undefined || !looksLikeMath(tex)) return null
  return { raw, tex, isDisplay: false }
}

const BLOCK_START = /^ {0,3}(?=\$\$|\\\[)/

/** The formula that fills the first lines of a text, or null: nothing else may be on these lines. */
export const blockFormulaAt = (text: string): Formula | null => {
  const indent = BLOCK_START.exec(text)?.[0]
  if (indent === undefined) return null
  const formula = formulaAt(text.slice(indent.length))
  if (formula === null) return null
  const rest = /^[ \t]*(?:\n|$)/.exec(text.slice(indent.length + formula.raw.length))?.[0]
  return rest === undefined ? null : { ...formula, raw: indent + formula.raw + rest }
}

/** Where a formula may begin in a line. */
export const INLINE_FORMULA = /(?<=[^\w$])\$(?!\s)/g

/** The beginning of a line in which a block formula may begin. */
export const BLOCK_FORMULA = /(?<=\n)(?= {0,3}(?:\$\$|\\\[))/g

const CODE_OR_OPENER = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|(?<![\w$\\])\$|\\[([]/g

/**
 * Replaces each formula outside code by the same number of letters, so that nothing in it is taken for formatting.
 * `masked` has the same length as the text, and may have other parts hidden already.
 */
export const maskFormulas = (text: string, masked = text): string => {
  let result = ''
  let end = 0
  for (const { index, 1: backticks } of text.matchAll(CODE_OR_OPENER)) {
    if (backticks !== undefined || index < end) continue
    const formula = formulaAt(text.slice(index, index + MAX_FORMULA))
    if (formula === null) continue
    result += masked.slice(end, index) + 'a'.repeat(formula.raw.length)
    end = index + formula.raw.length
  }
  return result + masked.slice(end)
}
