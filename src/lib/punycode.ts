const BASE = 36
const T_MIN = 1
const T_MAX = 26
const PREFIX = 'xn--'
/** Characters that no host worth showing has: with them, a decoded host would look like another. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]/u

/** The value of a base-36 digit (a–z are 0–25, 0–9 are 26–35), or NaN. */
const digitOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 97
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 48 && code <= 57) return code - 22
  return Number.NaN
}

/** RFC 3492, 6.1: how the bias follows the distances seen so far. */
const adapt = (delta: number, length: number, isFirst: boolean): number => {
  let rest = Math.floor(delta / (isFirst ? 700 : 2))
  rest += Math.floor(rest / length)
  let k = 0
  while (rest > 455) {
    rest = Math.floor(rest / 35)
    k += BASE
  }
  return k + Math.floor((36 * rest) / (rest + 38))
}

/** RFC 3492, 6.2. Null for input that no encoder produces. */
const decodeLabel = (encoded: string): string | null => {
  const delimiter = encoded.lastIndexOf('-')
  const output = delimiter > 0 ? Array.from(encoded.slice(0, delimiter)) : []
  let position = delimiter > 0 ? delimiter + 1 : 0
  let code = 128
  let index = 0
  let bias = 72
  while (position < encoded.length) {
    const start = index
    let weight = 1
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(position++))
      if (Number.isNaN(digit)) return null
      index += digit * weight
      if (index > 0x7fffffff) return null
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    const length = output.length + 1
    bias = adapt(index - start, length, start === 0)
    code += Math.floor(index / length)
    index %= length
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
    output.splice(index++, 0, String.fromCodePoint(code))
  }
  const label = output.join('')
  return label === '' || UNSEEN.test(label) ? null : label
}

/**
 * Writes a host name as its owner would: each `xn--` label decoded, any other (or malformed) label unchanged. For
 * display only: browsers have no function for this, and a label has at most 63 characters.
 */
export const decodeHost = (host: string): string =>
  host
    .split('.')
    .map((label) =>
      label.toLowerCase().startsWith(PREFIX)
        ? (decodeLabel(label.slice(PREFIX.length)) ?? label)
        : label,
    )
    .join('.')
