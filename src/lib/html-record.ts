/**
 * How an exported page carries its record: as the text of a hidden element, to the character. A page may also have been
 * saved again by a browser, which writes the same element a little differently.
 */
const ID = 'interaction-json'

/** As text or attribute value. A carriage return is named, since parsers of HTML make line feeds of them. */
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

/** The element. Parsers drop the first line break, which keeps one that the text may begin with. */
export const recordElement = (json: string): string =>
  `<pre hidden id="${ID}">\n${escapeHtml(json)}</pre>`

const OPENING = new RegExp(`<pre\\b[^<>]*\\bid=["']?${ID}\\b[^<>]*>\\n?`, 'i')

/** The record's JSON out of an exported page; null where the page carries none. */
export const readHtmlRecord = (html: string): string | null => {
  const opening = OPENING.exec(html)
  if (opening === null) return null
  const start = opening.index + opening[0].length
  const end = html.indexOf('<', start)
  return end === -1 ? null : unescapeHtml(html.slice(start, end))
}
