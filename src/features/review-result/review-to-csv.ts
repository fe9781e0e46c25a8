import { unparse } from 'papaparse'
import { paths } from '@/lib/paths'
import { type Export, isoTime } from './review-to-json'

/**
 * What spreadsheets take for a formula, even after spaces, quotes and unseen characters: = + - @ in ASCII or full width,
 * tab and carriage return. Such a text is prefixed with an apostrophe, which keeps it text.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}"'“”‘’`]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\s"']*[\t\r]/u

/**
 * The place before a formula within a text. Where the system's list separator is a semicolon, as in most of Europe,
 * Excel splits a line at each one: quotes count for the first cell alone, and a line break in a later one ends the row.
 */
const INNER_FORMULA =
  /(?<=[;\t\r\n])(?=(?:(?![;\t\r\n])[\s\p{Cc}\p{Cf}"'“”‘’`])*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu

const withoutInnerFormulas = (text: string): string => text.replaceAll(INNER_FORMULA, "'")

/** The byte order mark, by which spreadsheets recognise UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

const COLUMNS = ['Position', 'ID', 'Link', 'Verdict', 'Note', 'Seconds', 'Judged at (UTC)']

/** The review as a table for a spreadsheet (RFC 4180), with commas between cells. */
export const reviewToCsv = ({ items, origin }: Export): string => {
  const data = items.map(({ position, id, verdict, note, seconds, judgedAt }) => [
    position,
    id,
    new URL(paths.interaction(id), origin).href,
    withoutInnerFormulas(verdict ?? ''),
    withoutInnerFormulas(note),
    seconds,
    isoTime(judgedAt) ?? '',
  ])
  const table = unparse(
    { fields: COLUMNS, data },
    { quotes: true, newline: '\r\n', escapeFormulae: FORMULA },
  )
  return `${BYTE_ORDER_MARK}${table}\r\n`
}
