import type { Span } from '@/lib/span'

/**
 * What is in a recorded text without being one of its words: a link's address, a list number, a code block's language,
 * an entity, a checkbox, a line break as HTML, the number of a citation. Every pattern is bounded.
 */
const UNREAD = new RegExp(
  [
    String.raw`\]\((?:<[^<>\n]{0,2000}>|[^()\s<]{0,2000})(?:[ \t]{1,9}"[^"\n]{0,300}")?\)`,
    String.raw`^[ \t]{0,12}(?:>[ \t]?){0,9}(?:[-*+][ \t]{1,4})?(?:\d{1,9}[.)](?=[ \t])|\[[ xX]\](?=[ \t]))`,
    '^[ \\t]{0,12}(?:`{3,9}|~{3,9})[^\\n]{0,200}',
    String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{1,31});`,
    String.raw`<br[ \t]{0,9}/?>`,
    String.raw`\[\^?\d{1,3}\](?!\()`,
    String.raw`【[^【】\n]{1,40}】`,
  ].join('|'),
  'gm',
)

/** The stretches of a text that are not read as words, in order. Offsets in UTF-16 units. */
export const toUnreadParts = (text: string): Span[] =>
  Array.from(text.matchAll(UNREAD), ({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }))
