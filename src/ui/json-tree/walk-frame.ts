/** An object or a list that is being gone through, and at which of its entries one is. */
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

/** The entry that one is at; null past the last. A list's has no key. */
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

/** Positions of entries from the root down, as in "/0/3". */
export const pathOf = (frames: readonly Frame[]): string =>
  frames.map(({ at }) => `/${at}`).join('')
