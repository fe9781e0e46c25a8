import { countUpTo } from '@/lib/count-up-to'
import { roomAbove } from '@/ui/hold-in-place'
import type { TurnPlace } from './overview-scale'

/** A group of turns in the layout; one that is not drawn yet reserves the space of its turns. */
type Group = { readonly list: HTMLOListElement; readonly size: number }

/** The groups are siblings, so the first one leads to all: searching for each would go through the whole page. */
const groupsOnPage = (): readonly Group[] =>
  Array.from(document.querySelector('ol[data-turns]')?.parentElement?.children ?? []).flatMap(
    (list) =>
      list instanceof HTMLOListElement ? [{ list, size: Number(list.dataset['turns']) }] : [],
  )

const topOf = ({ list, size }: Group, index: number): number => {
  const item = list.children[index]
  if (item !== undefined) return item.getBoundingClientRect().top
  const { top, height } = list.getBoundingClientRect()
  return top + (height * index) / Math.max(size, 1)
}

/**
 * The last turn that begins at or above a height in the window, 0 for none. Measures only a few turns, however many
 * there are.
 */
const lastTurnFrom = (groups: readonly Group[], y: number) => {
  // The lists' own tops: to measure what is in a list, the browser would have to lay out what it skips off screen.
  const groupTop = (index: number): number =>
    groups[index]?.list.getBoundingClientRect().top ?? Infinity
  const group = groups[countUpTo(groups.length, groupTop, y) - 1]
  if (group === undefined) return { turn: 0, top: 0, bottom: 0 }
  const index = countUpTo(group.size, (place) => topOf(group, place), y) - 1
  const bottom =
    index + 1 < group.size ? topOf(group, index + 1) : group.list.getBoundingClientRect().bottom
  return { turn: group.list.start + index, top: topOf(group, Math.max(index, 0)), bottom }
}

/** How close a turn has to be to where jumps lead to count as landed on. */
const TOLERANCE = 8

export type Around = {
  /** The last turn that begins above where a jump lands; 0 for none. */
  readonly previous: number
  /** The first turn that begins below that; one more than the number of turns if there is none. */
  readonly next: number
}

/** The turns before and after the place that is being read. */
export const turnsAround = (): Around => {
  const groups = groupsOnPage()
  const line = roomAbove()
  return {
    previous: lastTurnFrom(groups, line - TOLERANCE - 1).turn,
    next: lastTurnFrom(groups, line + TOLERANCE).turn + 1,
  }
}

/** The part of the conversation that is in the window, below the head. */
export const placesInView = (): { readonly from: TurnPlace; readonly to: TurnPlace } => {
  const groups = groupsOnPage()
  const placeAt = (y: number): TurnPlace => {
    const { turn, top, bottom } = lastTurnFrom(groups, y)
    const fraction = bottom > top ? (y - top) / (bottom - top) : 0
    return { turn, fraction: Math.min(Math.max(fraction, 0), 1) }
  }
  return { from: placeAt(roomAbove()), to: placeAt(innerHeight) }
}

/** Whether the page is scrolled to its end, so that the target of a jump may be below where jumps land. */
export const isAtPageEnd = (): boolean =>
  scrollY + innerHeight >= document.documentElement.scrollHeight - 2
