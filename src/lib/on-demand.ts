/** A value that is made when it is first asked for. */
export const onDemand = <T extends object>(make: () => T): (() => T) => {
  let made: T | null = null
  return () => (made ??= make())
}

/**
 * An English number format, made when it is first needed: creating the first one on a page takes longer than drawing a
 * panel.
 */
export const numberFormat = (options: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
  onDemand(() => new Intl.NumberFormat('en', options))
