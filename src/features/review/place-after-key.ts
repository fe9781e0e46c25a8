/** The digits typed one after the other, and when the last one was. Milliseconds. */
export type Typed = { readonly digits: string; readonly time: number }

type Options = {
  /** The position that the key is pressed at, from 1. */
  readonly active: number
  readonly total: number
  readonly typed: Typed
  readonly now: number
}

/** After a longer pause a digit begins a new number. */
const PAUSE_MS = 1000
const PAGE = 10

const moved = (key: string, { active, total }: Options): number | null => {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + PAGE
    case 'PageUp':
      return active - PAGE
    case 'Home':
      return 1
    case 'End':
      return total
    default:
      return null
  }
}

/** Where a key leads in a list of numbered rows, and the number being typed; null for any other key. */
export const placeAfterKey = (
  key: string,
  options: Options,
): { readonly place: number; readonly typed: Typed } | null => {
  const { total, typed, now } = options
  const isDigit = /^\d$/.test(key)
  const digits = isDigit ? `${now - typed.time > PAUSE_MS ? '' : typed.digits}${key}`.slice(-4) : ''
  const place = isDigit ? Number(digits) : moved(key, options)
  return place === null
    ? null
    : { place: Math.min(Math.max(1, place), total), typed: { digits, time: now } }
}
