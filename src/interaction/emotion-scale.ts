/** How the numbers of emotions are drawn as bars. */
export type EmotionScale = {
  /** Whether every number is a share of 1; otherwise they are raw intensities. */
  readonly areShares: boolean
  readonly hasNegative: boolean
  /** Where the bars' scale begins and ends. */
  readonly domain: readonly [number, number]
  /** A bar's share of the scale, from -1 to 1. */
  readonly lengthOf: (value: number) => number
}

/**
 * If all numbers lie in 0–1, they are shares, drawn on the full scale; if any does not, all are raw intensities, drawn
 * in proportion to the one farthest from zero.
 */
export const toEmotionScale = (numbers: readonly number[]): EmotionScale => {
  const areShares = numbers.every((value) => value >= 0 && value <= 1)
  const hasNegative = numbers.some((value) => value < 0)
  const hasPositive = numbers.some((value) => value > 0)
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return {
    areShares,
    hasNegative,
    domain: areShares ? [0, 1] : [hasNegative ? -1 : 0, hasNegative && !hasPositive ? 0 : 1],
    lengthOf: (value) => (areShares ? value : value / largest),
  }
}
