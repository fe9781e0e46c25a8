import type { Turn } from '@/interaction/interaction'

/**
 * Turns are drawn in groups of this size: a group is what the browser skips while it is off screen
 * (`content-visibility`), and what is added in one idle moment. Smaller ones scroll no better, larger ones stutter.
 */
export const GROUP_SIZE = 50

export type TurnGroup = {
  /** The number of its first turn, from 1. */
  readonly start: number
  readonly turns: readonly Turn[]
  /** A guess at its height in CSS pixels, which holds its place until it is drawn. */
  readonly height: number
}

const LINE_HEIGHT = 27
const CHARACTERS_A_LINE = 85
const FRAME_HEIGHT = 120

const textHeight = (field: Turn['input']): number =>
  field.kind === 'value'
    ? Math.ceil(field.value.length / CHARACTERS_A_LINE) * LINE_HEIGHT
    : LINE_HEIGHT

const turnHeight = (turn: Turn): number =>
  FRAME_HEIGHT + textHeight(turn.input) + textHeight(turn.output)

/** Cuts a conversation into groups, in order. */
export const toGroups = (turns: readonly Turn[]): readonly TurnGroup[] =>
  Array.from({ length: Math.ceil(turns.length / GROUP_SIZE) }, (_, index) => {
    const members = turns.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE)
    return {
      start: index * GROUP_SIZE + 1,
      turns: members,
      height: members.reduce((sum, turn) => sum + turnHeight(turn), 0),
    }
  })

/** Which group holds a turn, both counted as elsewhere: groups from 0, turns from 1. */
export const groupOf = (turn: number): number => Math.floor((turn - 1) / GROUP_SIZE)

/** The order in which groups are drawn: the wanted one first, then its neighbours, outwards. */
export const drawingOrder = (count: number, wanted: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index).toSorted(
    (one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || other - one,
  )
