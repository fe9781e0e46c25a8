/**
 * How an exported page carries its record: verbatim, as the text of a hidden element. A browser that saves the page
 * again may write that element a little differently.
 */
const ID = 'interaction-json'

/**
 * For text or an attribute value. A carriage return is written as a reference, since HTML parsers turn it into a line
 * feed.
 */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
}

const unescapeHtml = (html: string): string =>
  html.replaceAll(/&(?:#(\d{1,5})|([a-z]+));/g, (reference, code?: string, name?: string) =>
    code === undefined ? (NAMED[name ?? ''] ?? reference) : String.fromCharCode(Number(code)),
  )

/** The element. Parsers drop its first line break, so one is added to protect a line break at the start of the text. */
export const recordElement = (json: string): string =>
  `<pre hidden id="${ID}">\n${escapeHtml(json)}</pre>`

const OPENING = /<pre\b([^<>]*)>\n?/gi
const OURS = new RegExp(`\\bid=["']?${ID}\\b`, 'i')

/** The record's JSON from an exported page; null if the page carries none. */
export const readHtmlRecord = (html: string): string | null => {
  for (const { 0: opening, 1: attributes = '', index } of html.matchAll(OPENING)) {
    if (!OURS.test(attributes)) continue
    const start = index + opening.length
    const end = html.indexOf('<', start)
    return end === -1 ? null : unescapeHtml(html.slice(start, end))
  }
  return null
}
