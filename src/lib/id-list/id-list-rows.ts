import { searchIds } from './find-ids'
import { chooseColumn, type Column } from './id-list-column'
import { type BadPlace, sayBadPlaces } from './id-list-words'
import { cellIds, type Row, isComment, looksLikeId } from './id-list-cells'
import type { InteractionId } from '../interaction-id'
import { formatNumber } from '../numbers'
import { quoted } from './quoted'

type Read = {
  /** Including repeats. */
  readonly ids: readonly InteractionId[]
  readonly problems: readonly string[]
  /** How many repeats are not in `ids`. */
  readonly duplicates?: number
}

/** The first line of a spreadsheet's export may name the separator. */
const SEPARATOR = /^sep=(.)(?=\n|$)/i
const DELIMITERS = [',', ';', '\t', '|']
const MOST_TRIED = 200

type Data = readonly (readonly string[])[]

const notBlank = ({ cells }: Row): boolean => cells.some((cell) => cell.trim() !== '')

/** Rows with their line numbers: a quoted cell may span several lines. */
const toRows = (data: Data): readonly Row[] => {
  let line = 1
  const rows = data.map((cells): Row => {
    const row = { line, cells }
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    return row
  })
  return rows.filter((row) => notBlank(row) && !isComment(row))
}

type Table = { readonly rows: readonly Row[]; readonly problems: readonly string[] }

const splitRows = async (source: string): Promise<Table> => {
  const { default: Papa } = await import('papaparse')
  const given = SEPARATOR.exec(source)?.[1]
  const text = source.replace(SEPARATOR, '')
  const parse = (delimiter: string, more: { preview?: number; quoteChar?: string } = {}) =>
    Papa.parse<string[]>(text, { delimiter, newline: '\n', ...more })
  // The right delimiter is the one that leaves ids in cells of their own.
  const tried = DELIMITERS.map((delimiter) => {
    const { columns } = chooseColumn(toRows(parse(delimiter, { preview: MOST_TRIED }).data))
    return {
      delimiter,
      columns: columns.length,
      good: columns.reduce((sum, { good }) => sum + good, 0),
    }
  })
  const [best] = tried.toSorted(
    (one, other) => other.good - one.good || other.columns - one.columns,
  )
  const delimiter = given ?? best?.delimiter ?? ','
  const read = parse(delimiter)
  const open = read.errors.find(({ code }) => code === 'MissingQuotes')?.row
  if (open === undefined) return { rows: toRows(read.data), problems: [] }
  // Everything after the open quotation mark would become one cell. So a character that no text contains is used for
  // quoting.
  const rows = toRows(parse(delimiter, { quoteChar: '\u0000' }).data)
  const line = formatNumber(lineOf(read.data, open))
  return { rows, problems: [`Line ${line}: a quotation mark is never closed.`] }
}

const lineOf = (data: Data, index: number): number =>
  data
    .slice(0, index)
    .flat()
    .reduce((line, cell) => line + cell.split('\n').length - 1, index + 1)

/** Rows that contain only ids, or a single row: a list, not a table. */
const asList = (rows: readonly Row[], columns: readonly Column[]): readonly Row[] | null => {
  const cells = rows.flatMap(({ line, cells: all }) =>
    all.filter((cell) => cell.trim() !== '').map((cell) => ({ line, cells: [cell] })),
  )
  const isVaried = columns.every(({ good, distinct }) => distinct * 2 > good)
  const good = cells.filter((cell) => cellIds(cell.cells[0] ?? '').length > 0).length
  return rows.length === 1 || (isVaried && good === cells.length) ? cells : null
}

const readColumn = (rows: readonly Row[], column: number): Read => {
  const ids: InteractionId[] = []
  const bad: BadPlace[] = []
  const hasOneLineEach = new Set(rows.map(({ line }) => line)).size === rows.length
  for (const [index, { line, cells }] of rows.entries()) {
    const text = cells[column] ?? ''
    const pure = cellIds(text)
    const found = pure.length > 0 ? pure : searchIds(text).ids
    const isHeader = index === 0 && rows.length > 1 && !looksLikeId(text)
    for (const id of found) ids.push(id)
    if (found.length === 0 && !isHeader)
      bad.push({ line, item: hasOneLineEach ? null : index + 1, text })
  }
  return { ids, problems: sayBadPlaces(bad) }
}

/** A text that is no list: the ids it is about, or else a problem that quotes its beginning. */
const readProse = (text: string, rows: readonly Row[]): Read => {
  const { ids, duplicates } = searchIds(text)
  if (ids.length > 0) return { ids, problems: [], duplicates }
  const [first] = rows
  if (first === undefined) return { ids: [], problems: [] }
  const line = `Line ${formatNumber(first.line)}`
  return { ids: [], problems: [`${line} is ${quoted(first.cells.join(', '))}.`] }
}

/** The ids of a table, or of a text with one id per line. `\n` is the line break. */
export const readRows = async (text: string): Promise<Read> => {
  const { rows, problems } = await splitRows(text)
  const { chosen, columns, notice } = chooseColumn(rows)
  if (chosen === null) return readProse(text, rows)
  const list = asList(rows, columns)
  const read = list === null ? readColumn(rows, chosen) : readColumn(list, 0)
  return {
    ids: read.ids,
    problems: [
      ...problems,
      ...(list === null && notice !== null ? [notice] : []),
      ...read.problems,
    ],
  }
}
