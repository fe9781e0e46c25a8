import { setHighlight } from '@/ui/highlight/highlights'
import { findPlace } from '@/ui/highlight/find-place'
import type { Target } from '@/ui/highlight/reach-text'
import { leavesIn, mapOfStretch } from '@/ui/highlight/shown-stretch'
import { type TextMap, textMap, toPageRange, toRecordedSpan } from '@/ui/highlight/text-map'
import type { FindEntry } from './find-entries'
import type { Finder, Hit } from './find-in-record'

export type Painting = {
  readonly entries: readonly FindEntry[]
  readonly finder: Finder
  readonly hits: readonly Hit[]
  /** The hits of each entry that has any. */
  readonly byPlace: ReadonlyMap<string, readonly Hit[]>
}

/** The hits by the name of the place that shows them. */
export const hitsByPlace = (entries: readonly FindEntry[], hits: readonly Hit[]) => {
  const byPlace = new Map<string, Hit[]>()
  for (const hit of hits) {
    const place = entries[hit.entry]?.place ?? ''
    const known = byPlace.get(place)
    if (known === undefined) byPlace.set(place, [hit])
    else known.push(hit)
  }
  return byPlace
}

/** In window heights, above and below the window. */
const NEAR = 1
/** If one text has more hits than this, only those near the window are painted, and at most this many. */
const MANY = 300
const MOST = 2000

const isNear = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > -NEAR * innerHeight && top < (1 + NEAR) * innerHeight
}

/** The groups of turns that are near. A selector for all of them would have to go through ten thousand turns. */
const nearGroups = (): readonly Element[] => {
  const first = document.querySelector('#conversation ol[start]')
  return [...(first?.parentElement?.children ?? [])].filter(isNear)
}

/** The stretch of the recorded text that the window shows part of. */
const nearSpan = (map: TextMap) => {
  const near = map.shown.nodes.filter(
    ({ parentElement }) => parentElement !== null && isNear(parentElement),
  )
  const [first] = near
  const last = near.at(-1)
  if (first === undefined || last === undefined) return null
  const range = new Range()
  range.setStart(first, 0)
  range.setEnd(last, last.length)
  return toRecordedSpan(map, range)
}

/** Hits in a tree beyond this number are ignored: no tree shows as many lines. */
const MOST_IN_TREE = 50_000

const rangesInTree = (
  element: Element,
  leaves: ReadonlyMap<string, Element>,
  hits: readonly Hit[],
): readonly Range[] =>
  hits.slice(0, MOST_IN_TREE).flatMap((hit) => {
    const shown = mapOfStretch(element, { recorded: '', span: hit, leaf: hit.leaf }, leaves)
    return shown === null ? [] : (toPageRange(shown.map, shown.span) ?? [])
  })

const rangesIn = (element: Element, recorded: string, hits: readonly Hit[]): readonly Range[] => {
  const leaves = hits[0]?.leaf === undefined ? null : leavesIn(element)
  if (leaves !== null && leaves.size > 0) return rangesInTree(element, leaves, hits).slice(0, MOST)
  const map = textMap(element, recorded)
  const span = hits.length > MANY ? nearSpan(map) : null
  const near =
    span === null
      ? hits.slice(0, MANY)
      : hits.filter(({ start, end }) => end > span.start && start < span.end).slice(0, MOST)
  return near.flatMap((hit) => toPageRange(map, hit) ?? [])
}

/** With so few places, each is looked up by name, which needs no layout. */
const FEW = 50

type Shown = { readonly place: string; readonly element: Element }

const lookUp = (place: string): readonly Shown[] => {
  const element = findPlace(place)
  return element === null ? [] : [{ place, element }]
}

/** The places that have hits and may be near. */
const nearPlaces = ({ byPlace }: Painting): readonly Shown[] => {
  const places = [...byPlace.keys()]
  if (places.length <= FEW) return places.flatMap(lookUp)
  const inTurns = nearGroups().flatMap((group) =>
    [...group.querySelectorAll('[data-place]')].map((element) => ({
      place: element.getAttribute('data-place') ?? '',
      element,
    })),
  )
  return [...inTurns, ...places.filter((place) => !place.startsWith('turn-')).flatMap(lookUp)]
}

/** Paints the hits that are in the page and near the window. To be called again when either has changed. */
export const paintHits = (painting: Painting): void => {
  const { byPlace, finder } = painting
  const ranges = nearPlaces(painting).flatMap(({ place, element }) => {
    const hits = byPlace.get(place)
    const [first] = hits ?? []
    if (hits === undefined || first === undefined || element.closest('[hidden]') !== null) return []
    return rangesIn(element, finder.textOf(first.entry), hits)
  })
  setHighlight('find', ranges)
}

/** A hit as something to go to. */
export const targetOf = ({ entries, finder }: Painting, hit: Hit): Target => ({
  place: entries[hit.entry]?.place ?? '',
  recorded: finder.textOf(hit.entry),
  span: hit,
  leaf: hit.leaf,
})
