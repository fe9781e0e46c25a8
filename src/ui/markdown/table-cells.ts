/** A `|` that no backslash escapes, with what stands before it. */
const CELL = /((?:\\[\s\S]|[^|\\])*)(\||$)/g

/** The cells of one row of a GFM table beyond the first `columns`, unescaped and trimmed. */
export const excessCells = (line: string, columns: number): string[] => {
  const inner = line.trim().replace(/^\|/, '')
  const cells = Array.from(inner.matchAll(CELL), ([, cell = '']) => cell)
  // The pattern ends with an empty match at the end of the line, and so does a row that ends with `|`.
  const written = cells.slice(0, inner.endsWith('|') ? -2 : -1)
  return written.slice(columns).map((cell) => cell.replaceAll('\\|', '|').trim())
}
