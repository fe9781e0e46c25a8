import { quoted } from '../id-list/quoted'
import { uuidHits } from '../id-list/uuid-hits'
import type { InteractionId } from '../interaction-id'
import { formatNumber } from '../numbers'
import type { ReadIds } from './packed-ids'
import { ordinal } from './packed-words'

/** Any further pieces are only counted. */
const MOST_NAMED = 20
/** The length without dashes. */
const SHORTEST_ID = 32

type Piece = { readonly id: InteractionId | null; readonly text: string }

const toPieces = (text: string): readonly Piece[] => uuidHits(text).map(({ id }) => ({ id, text }))

/** Pieces with only spaces between them, none of them an id: they are one wrapped id, or no ids. */
const healed = (pieces: readonly string[]): readonly Piece[] => {
  const whole = pieces.length > 1 ? toPieces(pieces.join('')) : []
  return whole.length > 0 ? whole : pieces.map((text) => ({ id: null, text }))
}

const split = (text: string): readonly Piece[] => {
  const found: Piece[] = []
  let waiting: string[] = []
  const settle = () => {
    found.push(...healed(waiting))
    waiting = []
  }
  for (const part of text.split(/[,;|]/)) {
    for (const word of part.split(/[\s+,;|"'<>()[\]{}]+/)) {
      const ids = word.length < SHORTEST_ID ? [] : toPieces(word)
      if (ids.length > 0) {
        settle()
        found.push(...ids)
      } else if (word !== '') waiting.push(word)
    }
    settle()
  }
  return found
}

/** Reads ids that are typed with commas, semicolons, bars or spaces between them: `3f2b…, c0ff…`. */
export const readWrittenIds = (text: string): ReadIds => {
  const pieces = split(text)
  const count = formatNumber(pieces.length)
  const sentences = pieces.flatMap((piece, index) =>
    piece.id === null
      ? [
          `${quoted(piece.text)}, the ${ordinal(index + 1)} of ${count} in this link, is not an interaction ID.`,
        ]
      : [],
  )
  const more = sentences.length - MOST_NAMED
  return {
    entries: pieces.map(({ id }) => id),
    problems: [
      ...sentences.slice(0, MOST_NAMED),
      ...(more > 0
        ? [`So ${more === 1 ? 'is 1 more' : `are ${formatNumber(more)} more`} of them.`]
        : []),
    ],
  }
}
