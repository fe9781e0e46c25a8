/**
 * Any text as plain words on one line of Markdown: no markup, HTML, image, end of a table cell or link, not even one
 * that a Markdown viewer would make of a bare address.
 */
export const markdownWords = (text: string): string =>
  text
    // Control characters too: some Markdown viewers end a line at them.
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&!$@^]|:(?=\/\/)|(?<=\bwww)\./gi, String.raw`\$&`)
    .replace(/^([-+=]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
