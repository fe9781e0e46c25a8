import { formatCount } from '../numbers'
import { quoted } from './quoted'

/** A place in a list where an id is missing. */
export type BadPlace = {
  /** From 1. */
  readonly line: number
  /** The item's number, from 1, if the items of a list are not on separate lines. */
  readonly item: number | null
  /** The text in that place; "" if it is empty, null if it is no text. */
  readonly text: string | null
}

/** Any further ones are only counted. */
const MOST_NAMED = 20

const say = ({ line, item, text }: BadPlace): string => {
  const place = item === null ? `Line ${line}` : `Line ${line}, item ${item}`
  if (text === null) return `${place} holds no interaction ID.`
  return text.trim() === ''
    ? `${place}: the ID is missing.`
    : `${place}: ${quoted(text)} is not an interaction ID.`
}

/** "Line 7: “abc” is not an interaction ID.", for at most 20 places, and how many more there are. */
export const sayBadPlaces = (places: readonly BadPlace[]): readonly string[] => {
  const more = places.length - MOST_NAMED
  const sentences = places.slice(0, MOST_NAMED).map(say)
  if (more <= 0) return sentences
  const rest = formatCount(more, 'further place')
  return [...sentences, `${rest} ${more === 1 ? 'holds' : 'hold'} no interaction ID either.`]
}
