import type { InteractionId } from '../interaction-id'
import { uuidHits } from './uuid-hits'

export type Row = {
  /** Where the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Longer than a link with an id in it, the longest form of an id. */
const LONGEST_WORD = 300
const LIST_MARK = /^\s*(?:[-*•]|\d{1,5}[.)])\s+/

/** The ids in a cell that contains only ids (or links to interactions); none for a cell with other text. */
export const cellIds = (cell: string): readonly InteractionId[] => {
  // Most cells of a large table are texts: the beginning is enough to tell.
  if (!/[0-9a-f]{8}/i.test(cell.slice(0, LONGEST_WORD))) return []
  const found: InteractionId[] = []
  for (const word of cell
    .replace(LIST_MARK, '')
    .trim()
    .split(/[\s,;]+/)) {
    const hits = word.length > LONGEST_WORD ? [] : uuidHits(word)
    if (word !== '' && hits.length === 0) return []
    for (const { id } of hits) found.push(id)
  }
  return found
}

/** Whether a text is a cut or mistyped id rather than the name of a column. */
export const looksLikeId = (text: string): boolean =>
  uuidHits(text).length > 0 || /^(?=.*\d)[0-9a-f-]{4,}$/i.test(text.trim())

export const isComment = ({ cells: [first = ''] }: Row): boolean =>
  first.trimStart().startsWith('#')
