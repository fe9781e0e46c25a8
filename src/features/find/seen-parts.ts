import type { FoldPart } from '@/lib/fold'
import { decodeEntities } from '@/ui/markdown/entities'

/** Longer texts are shown as they are. */
const MOST_READ = 100_000

/**
 * What Markdown turns into something else: the target of a link, its opening bracket, marks of emphasis and code (inside
 * a word only in twos), a backslash before a mark, a character written as a reference.
 */
const UNSEEN = new RegExp(
  [
    String.raw`\]\([^()\s]{0,2000}(?:[ ]"[^"\n]{0,200}")?\)`,
    String.raw`\[(?=[^\[\]\n]{1,500}\]\()`,
    String.raw`\*{2,3}|_{2,3}(?![\p{L}\p{N}])|~~|\x60+`,
    String.raw`(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])`,
    String.raw`\\(?=[!-\/:-@\[-\x60\{-~])`,
    String.raw`&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});`,
  ].join('|'),
  'gu',
)

/**
 * The stretches of a Markdown text that a reader sees, roughly: enough to find "bold word" where `**bold** word` was
 * recorded. Null where that is the text as it is.
 */
export const toSeenParts = (text: string): readonly FoldPart[] | null => {
  if (text.length > MOST_READ) return null
  const parts: FoldPart[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(UNSEEN)) {
    if (index > from) parts.push({ start: from, end: index })
    from = index + mark.length
    if (mark.startsWith('&')) parts.push({ start: index, end: from, as: decodeEntities(mark) })
  }
  if (from === 0) return null
  if (from < text.length) parts.push({ start: from, end: text.length })
  return parts
}
