import { formatCount } from '../numbers'
import { quoted } from './written-ids'

/** A place that holds no id. */
export type BadPlace = {
  /** From 1. */
  readonly line: number
  /** In a list that does not give each item a line of its own: which it is, from 1. */
  readonly item: number | null
  /** What stands there; "" where nothing does, null where it is no text. */
  readonly text: string | null
}

/** More are summed up. */
const MOST_NAMED = 20

const say = ({ line, item, text }: BadPlace): string => {
  const place = item === null ? `Line ${line}` : `Line ${line}, item ${item}`
  if (text === null) return `${place} holds no interaction ID.`
  return text.trim() === ''
    ? `${place}: the ID is missing.`
    : `${place}: ${quoted(text)} is no interaction ID.`
}

/** "Line 7: “abc” is no interaction ID.", at most 20 such, and how many more there are. */
export const sayBadPlaces = (places: readonly BadPlace[]): readonly string[] => {
  const more = places.length - MOST_NAMED
  const sentences = places.slice(0, MOST_NAMED).map(say)
  if (more <= 0) return sentences
  const rest = formatCount(more, 'further place')
  return [...sentences, `${rest} ${more === 1 ? 'holds' : 'hold'} no interaction ID either.`]
}
