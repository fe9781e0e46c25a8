/** An object or a list that is being walked through, and the index of the current entry. */
export type Frame = {
  readonly value: object
  /** Null for a list. */
  readonly keys: readonly string[] | null
  at: number
}

export const frameOf = (value: object, at: number): Frame => ({
  value,
  keys: Array.isArray(value) ? null : Object.keys(value),
  at,
})

/** The current entry; null past the last. The entries of a list have no key. */
export const entryAt = ({
  value,
  keys,
  at,
}: Frame): { key: string | null; item: unknown } | null => {
  if (keys === null) {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    return at < items.length ? { key: null, item: items[at] } : null
  }
  const key = keys[at]
  return key === undefined ? null : { key, item: Reflect.get(value, key) }
}

/** The positions of entries from the root down, as in "/0/3". */
export const pathOf = (frames: readonly Frame[]): string =>
  frames.map(({ at }) => `/${at}`).join('')
