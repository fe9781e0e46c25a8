const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/**
 * A recorded text as a fenced block: every character is kept, whatever Markdown or HTML the text contains. The fence is
 * longer than any run of backticks in the text, so nothing in the text can end it.
 */
export const fenced = (text: string): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}text\n${text}\n${fence}`
}

/** A short recorded text as inline code. Line breaks become spaces, since inline code can't hold them. */
export const inlineCode = (text: string): string => {
  const line = text.replaceAll(/[\r\n]+/g, ' ')
  if (line.trim() === '') return '(blank)'
  const fence = '`'.repeat(longestRun(line) + 1)
  // Markdown strips one space from each side, so one is added if the text begins or ends with a backtick or a space.
  const room = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return `${fence}${room}${line}${room}${fence}`
}

/**
 * A recorded text as a quotation that keeps its Markdown, for a ticket. Images and HTML become plain text, since they
 * would load something when the ticket is opened.
 */
export const quoted = (text: string): string =>
  text
    .replaceAll('![', String.raw`!\[`)
    // A character behind a backslash is plain text already: one more backslash would make it live again.
    .replaceAll(/\\[^]|<(?=[a-z/!?])/gi, (found) => (found === '<' ? String.raw`\<` : found))
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
