/** The middle one of some numbers: always one of them, so the greater of two in the middle. NaN if there are none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN
