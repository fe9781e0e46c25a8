import type { InteractionId } from '../interaction-id'
import { fromDigits, toDigits } from './packed-id'

/** The beginning of a packed list: how many ids follow, and a checksum of them all. */
export type PackedHeader = { readonly count: number; readonly seal: number }

export const HEADER_LENGTH = 8

/** Not a hexadecimal digit, so that no id that is written out begins like this. */
const MARK = 'z'

/** A changed list has another checksum, except for one change in 16 million. */
export const sealOf = (ids: readonly InteractionId[]): number => {
  let hash = 0x811c9dc5
  for (const id of ids)
    for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) & 0xffffff
}

/** The first two bits of the header's own 8-bit checksum come before the count. */
const checkOf = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, place) => sum + digit * (7 * place * place + 11 * place + 3), 17) % 251

export const writeHeader = ({ count, seal }: PackedHeader): string => {
  const digits = [
    count >> 6,
    count & 63,
    seal >> 18,
    (seal >> 12) & 63,
    (seal >> 6) & 63,
    seal & 63,
  ]
  const check = checkOf(digits)
  const [first = 0, ...others] = digits
  return MARK + toDigits([first | ((check >> 6) << 4), ...others, check])
}

/** Null if there is no complete header at this position. */
export const readHeader = (text: string, at: number): PackedHeader | null => {
  if (text[at] !== MARK) return null
  const values = fromDigits(text.slice(at + 1, at + HEADER_LENGTH))
  const [first = -1, second = 0, a = 0, b = 0, c = 0, d = 0, low = -1] = values
  if (values.includes(-1) || low < 0) return null
  const count = ((first & 15) << 6) | second
  if (checkOf([first & 15, second, a, b, c, d]) !== (first >> 4) * 64 + low) return null
  return { count, seal: (a << 18) | (b << 12) | (c << 6) | d }
}
