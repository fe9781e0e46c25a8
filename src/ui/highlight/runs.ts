import { countUpTo } from '@/lib/count-up-to'
import type { Span } from '@/lib/span'

/** A stretch that is the same in the recorded text and in the shown one. Offsets and length in UTF-16 units. */
export type Run = { readonly recorded: number; readonly shown: number; readonly length: number }

export type Side = 'recorded' | 'shown'

/** The index of the first of the ordered runs that ends after `at`; the number of runs if none does. */
const firstEndingAfter = (runs: readonly Run[], side: Side, at: number): number => {
  const endOf = (index: number): number => {
    const run = runs[index]
    return run === undefined ? Infinity : run[side] + run.length
  }
  return countUpTo(runs.length, endOf, at)
}

type Way = {
  readonly from: Side
  readonly to: Side
  /** Of the two whole texts. */
  readonly lengths: Readonly<Record<Side, number>>
}

/** The gap between the runs before and at `index`, on one side. */
const gapAt = (runs: readonly Run[], index: number, side: { name: Side; length: number }): Span => {
  const before = runs[index - 1]
  return {
    start: before === undefined ? 0 : before[side.name] + before.length,
    end: runs[index]?.[side.name] ?? side.length,
  }
}

/**
 * Translates a stretch of one text into the other. A part that has another form there (an escape, a formula, an
 * address) counts if the stretch contains all of it; the result may be empty.
 */
export const translate = (runs: readonly Run[], { start, end }: Span, way: Way): Span => {
  const { from, to, lengths } = way
  const gap = (index: number, name: Side) => gapAt(runs, index, { name, length: lengths[name] })
  const first = firstEndingAfter(runs, from, start)
  const next = firstEndingAfter(runs, from, end - 1)
  const head = runs[first]
  const tail = runs[next]
  // The whole stretch has another form.
  if (head === undefined || head[from] >= end) return gap(first, to)
  const isWhole = (missing: Span) =>
    missing.start < missing.end && start <= missing.start && end >= missing.end
  const toStart =
    start < head[from] && isWhole(gap(first, from))
      ? gap(first, to).start
      : head[to] + Math.max(0, start - head[from])
  if (tail !== undefined && tail[from] < end) {
    return { start: toStart, end: tail[to] + end - tail[from] }
  }
  const after = gap(next, to)
  return { start: toStart, end: isWhole(gap(next, from)) ? after.end : after.start }
}

/** Whether the other text has the beginning of a stretch unchanged. */
export const isThere = (runs: readonly Run[], { start, end }: Span, side: Side): boolean => {
  const head = runs[firstEndingAfter(runs, side, start)]
  return head !== undefined && head[side] < end
}

/** Adds a run, merged with the last one if it continues that. Changes `runs`. */
export const addRun = (runs: Run[], run: Run): void => {
  const last = runs.at(-1)
  const isOn =
    last !== undefined &&
    last.recorded + last.length === run.recorded &&
    last.shown + last.length === run.shown
  if (isOn) runs[runs.length - 1] = { ...last, length: last.length + run.length }
  else runs.push(run)
}
