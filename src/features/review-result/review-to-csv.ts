import { unparse } from 'papaparse'
import { paths } from '@/lib/paths'
import { type Export, isoTime } from './review-to-json'

/**
 * What spreadsheets take for a formula, even after spaces, quotes and unseen characters: = + - @ in ASCII or full width,
 * tab and carriage return. Such a text is prefixed with an apostrophe, which keeps it text.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}"'“”‘’`]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\s"']*[\t\r]/u

/** The byte order mark, by which spreadsheets recognise UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

const COLUMNS = ['Position', 'ID', 'Link', 'Verdict', 'Note', 'Seconds', 'Judged at (UTC)']

/**
 * The review as a table for a spreadsheet (RFC 4180). Every cell is quoted: even where semicolons separate cells, a
 * semicolon in a note can't begin a new cell, which could be a formula.
 */
export const reviewToCsv = ({ items, origin }: Export): string => {
  const data = items.map(({ position, id, verdict, note, seconds, judgedAt }) => [
    position,
    id,
    new URL(paths.interaction(id), origin).href,
    verdict ?? '',
    note,
    seconds,
    isoTime(judgedAt) ?? '',
  ])
  const table = unparse(
    { fields: COLUMNS, data },
    { quotes: true, newline: '\r\n', escapeFormulae: FORMULA },
  )
  return `${BYTE_ORDER_MARK}${table}\r\n`
}
