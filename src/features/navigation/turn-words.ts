import type { Landmark } from './landmarks'

/** A turn in one line: "Turn 12 of 26, requested, long answer". */
export const turnWords = (turn: number, total: number, landmark: Landmark | undefined): string =>
  [`Turn ${turn} of ${total}`, ...(landmark?.reasons ?? []).map(({ short }) => short)].join(', ')
