import { turnFragment } from '@/lib/fragment'
import { type Place, turnOf } from './place'

const NUMBER = '([1-9]\\d{0,8})'
const TURN = new RegExp(`^turn-${NUMBER}-(user|assistant)$`)
const SOURCE = new RegExp(`^source-${NUMBER}-(?:(query|name|rest)|${NUMBER})$`)

/** Reads such a value; null for anything else. */
export const parsePlace = (name: string): Place | null => {
  const turn = TURN.exec(name)
  if (turn !== null) {
    return {
      kind: 'turn',
      turn: Number(turn[1]),
      speaker: turn[2] === 'user' ? 'user' : 'assistant',
    }
  }
  const source = SOURCE.exec(name)
  if (source === null) return null
  const word = source[2]
  const part = word === 'query' || word === 'name' || word === 'rest' ? word : Number(source[3])
  return { kind: 'source', source: Number(source[1]), part }
}

/** Which result, counted from 1, of a source a place's name refers to; 0 for none. */
export const resultOf = (name: string, source: number): number => {
  const place = parsePlace(name)
  const isHere = place?.kind === 'source' && place.source === source
  return isHere && typeof place.part === 'number' ? place.part : 0
}

/** Which source, counted from 1, a place's name refers to; 0 for none. */
export const sourceOf = (name: string): number => {
  const place = parsePlace(name)
  return place?.kind === 'source' ? place.source : 0
}

/** The name of the place that an element is in; null for none. */
export const placeOf = (element: Element | null): string | null =>
  element?.closest('[data-place]')?.getAttribute('data-place') ?? null

/** Escapes a string within a selector: names hold recorded text. */
const escaped = (name: string): string =>
  // oxlint-disable-next-line no-control-regex -- they end a string there
  name.replace(/[\u0000-\u001f"\\\u007f]/g, (unit) => `\\${unit.charCodeAt(0).toString(16)} `)

/** The panels' ids, by the prefix of the names of their places. */
const PANELS: Readonly<Record<string, string>> = {
  title: 'record-title',
  summary: 'summary',
  emotion: 'emotions',
  score: 'emotions',
  feedback: 'feedback',
  source: 'sources',
  tag: 'tags',
  detail: 'details',
  field: 'details',
  name: 'details',
}

/** The element that shows the text of a place; null if none does at the moment. */
export const findPlace = (name: string): Element | null => {
  const turn = turnOf(name)
  const [kind = ''] = name.split('-', 1)
  const panel = kind === 'panel' ? name.slice('panel-'.length) : PANELS[kind]
  const id = turn > 0 ? turnFragment(turn) : panel
  // By id first: with ten thousand turns in the page, a selector that goes through all of them would be noticeable.
  const root = id === undefined ? null : document.getElementById(id)
  return root?.querySelector(`[data-place="${escaped(name)}"]`) ?? null
}
