/**
 * Names the elements that show recorded texts, so that a position in a text can be found on the page:
 * `data-place="turn-3-user"`. Turns, sources and results count from 1.
 */
export type Place =
  | { readonly kind: 'turn'; readonly turn: number; readonly speaker: 'user' | 'assistant' }
  | { readonly kind: 'source'; readonly source: number; readonly part: SourcePart }

/** A result by its number, or one of the other parts of a source. */
type SourcePart = number | 'query' | 'name' | 'rest'

/** A place as an attribute's value. */
export const placeName = (place: Place): string =>
  place.kind === 'turn'
    ? `turn-${place.turn}-${place.speaker}`
    : `source-${place.source}-${place.part}`

/** The place of a turn's time, by the turn's number. */
export const turnTimePlace = (turn: number): string => `turn-${turn}-time`

/** The same for a row or an item of a panel: `tag-3`, `detail-User`. */
export const panelPlace = (panel: string, item: string | number): string => `${panel}-${item}`

/** Which item of a panel, counted from 1, a place's name refers to, itself or a part of it; 0 for none. */
export const itemOf = (name: string, panel: string): number => {
  const rest = name.startsWith(`${panel}-`) ? name.slice(panel.length + 1) : ''
  return Number(/^([1-9]\d{0,8})(?:-|$)/.exec(rest)?.[1] ?? 0)
}

/** The place of everything that a panel shows, for a value of another type than expected: `panel-tags`. */
export const wholePanel = (id: string): string => panelPlace('panel', id)

/** Which turn, counted from 1, a place's name refers to, including the place of its time; 0 for none. */
export const turnOf = (name: string): number => itemOf(name, 'turn')
