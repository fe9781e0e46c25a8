const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/**
 * A recorded text as a fenced block: every character as it came, whatever Markdown or HTML it holds. Its fence is longer
 * than any run of backticks in it, so nothing in it can end it.
 */
export const fenced = (text: string): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}text\n${text}\n${fence}`
}

/** A short recorded text as code within a line. Line breaks, which code within a line can't hold, become spaces. */
export const inlineCode = (text: string): string => {
  const line = text.replaceAll(/[\r\n]+/g, ' ')
  if (line.trim() === '') return '(blank)'
  const fence = '`'.repeat(longestRun(line) + 1)
  // Markdown takes one space off each side, and needs it where a backtick or a space would stand at the edge.
  const room = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return `${fence}${room}${line}${room}${fence}`
}

/** A short recorded text as words within a line: in one line, and nothing in it is markup. */
export const escapedLine = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&!$]/g, String.raw`\$&`)
    .replace(/^([-+=]|\d+[.)])/, String.raw`\$1`)

/**
 * A recorded text as a quotation that keeps its Markdown, for a ticket. Images and HTML become words, since they would
 * load something when somebody opens the ticket.
 */
export const quoted = (text: string): string =>
  text
    .replaceAll('![', String.raw`!\[`)
    .replaceAll(/<(?=[a-z/!?])/gi, String.raw`\<`)
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
