/** What a compiler for old browsers wrote into each file of the chart library: here once, in the language's own terms. */
type Fields = Record<string, unknown>

export const spread = <T extends object>(target: T, ...sources: readonly unknown[]): T => {
  Object.assign(target, ...sources)
  return target
}

export const asTuple = <T>(list: T): T => list

export const setField = (target: Fields, name: string, value: unknown): Fields => {
  target[name] = value
  return target
}

export const omitFields = (source: Fields | null | undefined, names: readonly string[]): Fields => {
  const rest = { ...source }
  for (const name of names) delete rest[name]
  return rest
}
