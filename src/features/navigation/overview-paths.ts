import type { Turn } from '@/interaction/interaction'
import type { Landmark } from './landmarks'
import { OVERVIEW_LENGTH, type TurnExtent } from './overview-scale'

/** Across the overview: a band for the speakers, and beside it a track for the marks. */
const BAND = 8
export const BREADTH = 14
const MARK_START = 10
const SHORTEST_MARK = 4
/** Turns at least this long are separated by a gap. */
const SPACED_FROM = 6

export type OverviewPaths = {
  readonly user: string
  readonly assistant: string
  readonly landmarks: string
  readonly requested: string
}

type Rect = {
  readonly along: number
  readonly across: number
  readonly length: number
  readonly breadth: number
}

const round = (value: number): number => Math.round(value * 100) / 100

const toPath = (rects: readonly Rect[], isUpright: boolean): string =>
  rects
    .map(({ along, across, length, breadth }) =>
      isUpright
        ? `M${across} ${round(along)}h${breadth}v${round(length)}h${-breadth}z`
        : `M${round(along)} ${across}h${round(length)}v${breadth}h${round(-length)}z`,
    )
    .join('')

/** How much of each unit of the overview's length is covered. */
const addCover = (rows: Float64Array, from: number, to: number): void => {
  for (let row = Math.floor(from); row < Math.min(to, rows.length); row += 1) {
    rows[row] = (rows[row] ?? 0) + Math.min(to, row + 1) - Math.max(from, row)
  }
}

/**
 * How wide the user's part of the band is at each unit of its length, in whole units, and the assistant's. However many
 * turns there are, each unit has one pair of values: where several turns share a unit, it is split in proportion to
 * their texts.
 */
const toBreadths = (extents: readonly TurnExtent[]) => {
  const user = new Float64Array(OVERVIEW_LENGTH)
  const assistant = new Float64Array(OVERVIEW_LENGTH)
  for (const { start, middle, end } of extents) {
    const isSpaced = end - start >= SPACED_FROM
    // Whole units if there is room, so that a speaker's part has a straight edge.
    const edge = (place: number): number => (isSpaced ? Math.round(place) : place)
    const last = edge(end) - (isSpaced ? 1 : 0)
    addCover(user, edge(start), Math.min(edge(middle), last))
    addCover(assistant, edge(middle), last)
  }
  return Array.from(user, (users, row) => {
    const assistants = assistant[row] ?? 0
    if (users + assistants < 0.5) return { user: 0, assistant: 0 }
    const breadth = Math.round((users / (users + assistants)) * BAND)
    return { user: breadth, assistant: BAND - breadth }
  })
}

/** Neighbours of the same width become one rectangle. */
const toBand = (breadths: readonly number[], isAtStart: boolean): readonly Rect[] => {
  const rects: Rect[] = []
  let along = 0
  for (let row = 1; row <= breadths.length; row += 1) {
    const breadth = breadths[along] ?? 0
    if (breadths[row] === breadth) continue
    const across = isAtStart ? 0 : BAND - breadth
    if (breadth > 0) rects.push({ along, across, length: row - along, breadth })
    along = row
  }
  return rects
}

const toMarks = (starts: readonly number[], across: number, breadth: number): readonly Rect[] => {
  const shown: number[] = []
  for (const start of starts) {
    // Marks that would run into each other are one.
    if (start - (shown.at(-1) ?? -Infinity) > SHORTEST_MARK) shown.push(start)
  }
  return shown.map((along) => ({
    along: Math.min(along, OVERVIEW_LENGTH - SHORTEST_MARK),
    across,
    length: SHORTEST_MARK,
    breadth,
  }))
}

/** The overview as four shapes, whose size does not grow with the number of turns. */
export const toOverviewPaths = (
  turns: readonly Turn[],
  landmarks: ReadonlyMap<number, Landmark>,
  layout: { readonly extents: readonly TurnExtent[]; readonly isUpright: boolean },
): OverviewPaths => {
  const { extents, isUpright } = layout
  const breadths = toBreadths(extents)
  const startOf = (turn: number): number => extents[turn - 1]?.start ?? 0
  const others = [...landmarks.keys()].filter((turn) => turns[turn - 1]?.isRequested !== true)
  const requested = turns.findIndex((turn) => turn.isRequested) + 1
  const path = (rects: readonly Rect[]): string => toPath(rects, isUpright)
  return {
    user: path(
      toBand(
        breadths.map(({ user }) => user),
        true,
      ),
    ),
    assistant: path(
      toBand(
        breadths.map(({ assistant }) => assistant),
        false,
      ),
    ),
    landmarks: path(toMarks(others.map(startOf), MARK_START, BREADTH - MARK_START)),
    requested: path(requested === 0 ? [] : toMarks([startOf(requested)], 0, BREADTH)),
  }
}
