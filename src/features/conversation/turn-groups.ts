import type { Turn } from '@/interaction/interaction'

/** Conversations up to this length are one group. */
const LONGEST_WHOLE = 60

/** Larger groups stutter as they become Markdown; with smaller ones, find was seen to land beside its hit. */
const GROUP_SIZE = 50

/**
 * How many turns of a conversation make a group: what the browser skips while it is off screen (`content-visibility`),
 * and what becomes Markdown together.
 */
export const groupSize = (total: number): number => (total <= LONGEST_WHOLE ? total : GROUP_SIZE)

export type TurnGroup = {
  /** The number of its first turn, from 1. */
  readonly start: number
  readonly turns: readonly Turn[]
  /** The estimated heights of its turns together, in CSS pixels, including the space between them. */
  readonly height: number
}

const LINE_HEIGHT = 27
const CHARACTERS_A_LINE = 85
const FRAME_HEIGHT = 80
/** Between two turns. */
const GAP = 40

const textHeight = (field: Turn['input']): number =>
  field.kind === 'value'
    ? Math.ceil(field.value.length / CHARACTERS_A_LINE) * LINE_HEIGHT
    : LINE_HEIGHT

/** An estimate of a turn's height in CSS pixels, which reserves its space until it is drawn. */
export const turnHeight = (turn: Turn): number =>
  FRAME_HEIGHT + textHeight(turn.input) + textHeight(turn.output)

/** Cuts a conversation into groups, in order. */
export const toGroups = (turns: readonly Turn[]): readonly TurnGroup[] => {
  if (turns.length === 0) return []
  const size = groupSize(turns.length)
  return Array.from({ length: Math.ceil(turns.length / size) }, (_, index) => {
    const members = turns.slice(index * size, (index + 1) * size)
    return {
      start: index * size + 1,
      turns: members,
      height: members.reduce((sum, turn) => sum + turnHeight(turn) + GAP, 0),
    }
  })
}

/** Which group a turn is in, in a conversation of that length. Groups count from 0, turns from 1, as elsewhere. */
export const groupOf = (turn: number, total: number): number =>
  Math.floor((turn - 1) / groupSize(total))

/** The order in which groups are drawn: the wanted one first, then its neighbours, outwards. */
export const drawingOrder = (count: number, wanted: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index).toSorted(
    (one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || other - one,
  )
