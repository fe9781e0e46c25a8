import type { Span } from '@/lib/span'

/**
 * Two polynomials over numbers small enough that no product exceeds the safe integers. Together they have 52 bits, so
 * no two quotes of one record have the same digest by chance. It is not a secret and proves nothing to a stranger; it
 * only tells a text from a changed one, and can be moved along a text letter by letter.
 */
const MODULI = [67_108_859, 67_108_837] as const
const BASE = 65_599

type Sums = readonly [number, number]

const step = (sum: number, code: number, modulus: number): number => (sum * BASE + code) % modulus

const sumsOf = (letters: string, { start, end }: Span): Sums => {
  let [one, other] = [0, 0]
  for (let at = start; at < end; at += 1) {
    const code = letters.charCodeAt(at) + 1
    one = step(one, code, MODULI[0])
    other = step(other, code, MODULI[1])
  }
  return [one, other]
}

const toText = ([one, other]: Sums): string =>
  `${one.toString(36).padStart(6, '0')}${other.toString(36).padStart(6, '0')}`

/** Twelve characters that identify a sequence of letters. */
export const digestOf = (letters: string): string =>
  toText(sumsOf(letters, { start: 0, end: letters.length }))

/** The weight of the letter that leaves a window of `length` letters. */
const weightOf = (length: number, modulus: number): number => {
  let weight = 1
  for (let power = 1; power < length; power += 1) weight = (weight * BASE) % modulus
  return weight
}

const moved = (
  sum: number,
  { out, into, weight, modulus }: { out: number; into: number; weight: number; modulus: number },
): number => step((sum - ((out * weight) % modulus) + modulus) % modulus, into, modulus)

/**
 * Where a window of `length` letters has a given digest: the place nearest to `near`, or null if there is none. One
 * pass over the letters.
 */
export const findDigest = (
  letters: string,
  { digest, length, near }: { digest: string; length: number; near: number },
): number | null => {
  if (length < 1 || length > letters.length) return null
  const wanted = [digest.slice(0, 6), digest.slice(6)].map((half) => Number.parseInt(half, 36))
  const weights = MODULI.map((modulus) => weightOf(length, modulus))
  let sums = sumsOf(letters, { start: 0, end: length })
  let best: number | null = null
  for (let start = 0; ; start += 1) {
    const isNearer = best === null || Math.abs(start - near) < Math.abs(best - near)
    if (isNearer && sums[0] === wanted[0] && sums[1] === wanted[1]) best = start
    if (start + length >= letters.length) return best
    const out = letters.charCodeAt(start) + 1
    const into = letters.charCodeAt(start + length) + 1
    const [one, other] = sums
    sums = [
      moved(one, { out, into, weight: weights[0] ?? 1, modulus: MODULI[0] }),
      moved(other, { out, into, weight: weights[1] ?? 1, modulus: MODULI[1] }),
    ]
  }
}
