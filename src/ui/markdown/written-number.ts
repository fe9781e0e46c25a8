/** The number that a list's item was written with; undefined for a bullet. */
export const writtenNumber = (item: string): number | undefined => {
  const digits = /^ {0,3}(\d{1,9})[.)]/.exec(item)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
