/** Code between fences; the last one may be cut off. Used to split: every second part is code. */
const FENCED = /^[ \t]*`{3,}[^\n`]*\n([\s\S]*?)(?:^[ \t]*`{3,}|(?![\s\S]))/m
const TABLE_ROW = /^[ \t]*\|.*$/gm
const LINE_MARK = /^[ \t]*(?:(?:#{1,6}|[*+-])[ \t]|>(?:[ \t]|$))/gm
/**
 * Code between backticks, or words between stars of the same number. A star that stands alone, in a word, or before
 * punctuation is no mark: `*.jpg`, `2*3`, `SELECT *, x`, `*args`.
 */
const SPAN =
  /(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)|(?<![\w*/\\)\]])(\*{1,3})(?![\s*.,;:!?)/|])((?:`[^`]*`|[^`\n]|\n(?!\s*\n))+?)(?<![\s*\\])\3(?![\w*])/g

/** The rule below a table's head says nothing, and its bars no more. */
const withoutBars = (row: string): string =>
  /^[\s|:-]*$/.test(row) ? '' : row.replaceAll('|', ' ')

const withoutSpans = (text: string): string =>
  text.replaceAll(SPAN, (...found: readonly (string | undefined)[]) => {
    const [, , code, , words = ''] = found
    return code ?? withoutSpans(words)
  })

const withoutMarks = (text: string): string =>
  withoutSpans(text.replaceAll(TABLE_ROW, withoutBars).replaceAll(LINE_MARK, ''))

/** A text in one line, without the most common marks of Markdown, which don't help to choose a row. Code stays as is. */
export const plainLine = (text: string): string =>
  text
    .split(FENCED)
    .map((part, index) => (index % 2 === 1 ? part : withoutMarks(part)))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
