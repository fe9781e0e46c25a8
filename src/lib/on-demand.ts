/** A value that is made when it is first asked for. */
export const onDemand = <T extends object>(make: () => T): (() => T) => {
  let made: T | null = null
  return () => (made ??= make())
}

/**
 * Writes numbers in English, with a real minus for the hyphen that browsers write. The format is made when it is first
 * needed: creating the first one on a page takes longer than drawing a panel.
 */
export const numberFormat = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
  const made = onDemand(() => new Intl.NumberFormat('en', options))
  return (value) => made().format(value).replaceAll('-', '−')
}
