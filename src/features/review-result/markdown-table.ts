const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A table. Cells are Markdown already; all but the first column are numbers where `isCounts`. */
export const markdownTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  isCounts: boolean,
): string => {
  const rule = header.map((_, index) => (isCounts && index > 0 ? '--:' : '---'))
  return [header, rule, ...rows].map(line).join('\n')
}
