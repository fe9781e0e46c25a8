import type { FoldPart } from '@/lib/fold'
import { parseJson } from '@/lib/parse-json'
import { decodeEntities } from '@/ui/markdown/entities'

/** Longer texts are shown as they are. */
const MOST_READ = 100_000

/**
 * Markup that Markdown turns into something else: the target of a link, its opening bracket, marks of emphasis and code
 * (within a word only in pairs), a backslash before a mark, a character written as a reference or by its code.
 */
const UNSEEN = new RegExp(
  [
    String.raw`\]\([^()\s]{0,2000}(?:[ ]"[^"\n]{0,200}")?\)`,
    String.raw`\[(?=[^\[\]\n]{1,500}\]\()`,
    String.raw`\*{2,3}|_{2,3}(?![\p{L}\p{N}])|~~|\x60+`,
    String.raw`(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])`,
    String.raw`\\(?=[!-\/:-@\[-\x60\{-~])`,
    String.raw`&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});`,
    String.raw`(?<!\\)\\u(?:[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|[\da-fA-F]{4})`,
  ].join('|'),
  'gu',
)

const ESCAPE = /\\(?:ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|u[\da-f]{4}|["\\/bfnrt])/gi

const unescaped = (escape: string): string => {
  const text = parseJson(`"${escape}"`)
  return typeof text === 'string' ? text : escape
}

/** A text without its marks, which are left out or stand for a character. Null if it has none. */
const withoutMarks = (
  text: string,
  marks: RegExp,
  read: (mark: string) => string | null,
): readonly FoldPart[] | null => {
  const parts: FoldPart[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (index > from) parts.push({ start: from, end: index })
    from = index + mark.length
    const as = read(mark)
    if (as !== null) parts.push({ start: index, end: from, as })
  }
  if (from === 0) return null
  if (from < text.length) parts.push({ start: from, end: text.length })
  return parts
}

/**
 * The stretches of a Markdown text that a reader sees, roughly: enough to find "bold word" where `**bold** word` was
 * recorded. Null if that is the whole text.
 */
export const toSeenParts = (text: string): readonly FoldPart[] | null =>
  text.length > MOST_READ
    ? null
    : withoutMarks(text, UNSEEN, (mark) => {
        if (mark.startsWith('&')) return decodeEntities(mark)
        return mark.startsWith(String.raw`\u`) ? unescaped(mark) : null
      })

/** The same for a JSON text, which is shown as a tree: its strings as they read. */
export const toSeenJson = (text: string): readonly FoldPart[] | null =>
  withoutMarks(text, ESCAPE, unescaped)
