/** The text up to a `|` that is not escaped by a backslash, or up to the end. */
// oxlint-disable-next-line regexp/no-super-linear-move -- it matches wherever it begins
const CELL = /((?:\\[\s\S]?|[^|\\])*)(?:\||$)/g

/** The cells of one row of a GFM table beyond the first `columns`, unescaped and trimmed. */
export const excessCells = (line: string, columns: number): string[] => {
  const inner = line.trim().replace(/^\|/, '')
  const cells = Array.from(inner.matchAll(CELL), ([, cell = '']) => cell)
  // The last match is the empty one at the end of the line.
  return cells.slice(columns, -1).map((cell) => cell.replaceAll('\\|', '|').trim())
}
