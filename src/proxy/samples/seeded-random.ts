/** Draws a number from 0 up to, not including, 1. */
export type Random = () => number

/** The same seed draws the same numbers on every machine (mulberry32); for test data only. */
export const seededRandom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to, not including, `below`. */
export const drawInteger = (random: Random, below: number): number => Math.floor(random() * below)
