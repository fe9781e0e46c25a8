/** A value that is made when it is first asked for: the first `Intl` formatter of a page takes longer than a panel. */
export const onDemand = <T extends object>(make: () => T): (() => T) => {
  let made: T | null = null
  return () => (made ??= make())
}
