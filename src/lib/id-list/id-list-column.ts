import { cellIds, looksLikeId, type Row } from './id-list-cells'
import { OTHER_THINGS } from './other-things'
import { quoted } from './quoted'

export type Column = {
  readonly index: number
  /** The name in the first row; null if there is none. */
  readonly name: string | null
  /** How many of its cells contain only ids. */
  readonly good: number
  /** How many cells are not blank, without the header. */
  readonly filled: number
  readonly distinct: number
}

type Choice = {
  /** Null if there is no column of ids. */
  readonly chosen: number | null
  /** The columns that contain ids. */
  readonly columns: readonly Column[]
  /** Which column was used, if several contain ids. */
  readonly notice: string | null
}

/** Later columns never matter in a table; a line of commas may have millions. */
const MOST_COLUMNS = 2000

const readColumn = (rows: readonly Row[], index: number): Column => {
  const header = rows[0]?.cells[index]?.trim() ?? ''
  const isNamed = rows.length > 1 && header !== '' && !looksLikeId(header)
  const cells = rows
    .slice(isNamed ? 1 : 0)
    .map((row) => row.cells[index] ?? '')
    .filter((cell) => cell.trim() !== '')
  const ids = cells.map((cell) => cellIds(cell)[0]).filter((id) => id !== undefined)
  return {
    index,
    name: isNamed ? header : null,
    good: ids.length,
    filled: cells.length,
    distinct: new Set(ids).size,
  }
}

const OTHER = new RegExp(OTHER_THINGS, 'i')

/** The hint given by a column's name; no column is chosen for its name alone. */
const hintOf = ({ name }: Column): number => {
  if (name === null) return 1
  if (/interaction/i.test(name)) return 3
  if (OTHER.test(name)) return 0
  return /^["'\s]*(?:uu)?ids?["'\s]*$|link|url/i.test(name) ? 2 : 1
}

const compare = (one: Column, other: Column): number =>
  hintOf(other) - hintOf(one) ||
  other.distinct - one.distinct ||
  other.good - one.good ||
  one.index - other.index

const nameOf = ({ name, index }: Column): string =>
  name === null ? `column ${index + 1}` : quoted(name)

const toNotice = (chosen: Column, others: readonly Column[]): string | null => {
  const names = others.slice(0, 3).map(nameOf)
  if (names.length === 0) return null
  const more = others.length > names.length ? ' and others' : ''
  const verb = others.length === 1 ? 'holds' : 'hold'
  const place = chosen.name === null ? nameOf(chosen) : `the column ${nameOf(chosen)}`
  return `The IDs were taken from ${place}; ${names.join(', ')}${more} ${verb} IDs too.`
}

/**
 * Finds the column of interaction ids by its cells: at least a third of them must be ids. Among several such columns
 * the name decides, then the number of different ids.
 */
export const chooseColumn = (rows: readonly Row[]): Choice => {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const all = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, index) => index).map(
    (index) => readColumn(rows, index),
  )
  const columns = all.filter(({ good, filled }) => good > 0 && good * 3 >= filled)
  const most = Math.max(0, ...columns.map(({ good }) => good))
  const [chosen, ...others] = columns.filter(({ good }) => good * 2 >= most).toSorted(compare)
  return chosen === undefined
    ? { chosen: null, columns, notice: null }
    : { chosen: chosen.index, columns, notice: toNotice(chosen, others) }
}
