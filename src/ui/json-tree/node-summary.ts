import { formatCount, formatNumber } from '@/lib/numbers'
import { childrenOf, isBranch, isContainer, sizeOf, type JsonNode, type Label } from './json-node'
import { toLeaf, toLeafLine } from './json-leaf-text'
import { RIGHT_TO_LEFT } from '../markdown/direction'
import { cutText } from './cut-text'
import { toKeyText } from './reveal-unseen'

/** How much a node holds, which also tells an object ("3 keys") from an array ("3 items"). */
export const toSizeWords = ({ value, from, to }: JsonNode): string =>
  formatCount(to - from, Array.isArray(value) ? 'item' : 'key')

/** The text before an entry; the numbers of a range are positions, from 0. */
export const toLabelWords = (label: Label, limit: number): string => {
  if (label.kind === 'none') return ''
  if (label.kind === 'key') return toKeyText(cut(label.key, limit))
  if (label.kind === 'index') return String(label.index)
  return `${formatNumber(label.first)} – ${formatNumber(label.last)}`
}

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${cutText(text, limit)}…`

const PIECES = 5
const PIECE_LENGTH = 24
const NOT_TOLD = '…'

const toPiece = ({ label, value }: JsonNode): string => {
  if (label.kind === 'key') return toKeyText(cut(label.key, PIECE_LENGTH))
  if (isContainer(value) && sizeOf(value) > 0) return NOT_TOLD
  return toLeafLine(typeof value === 'string' ? toLeaf(cut(value, PIECE_LENGTH)) : toLeaf(value))
}

/** A closed node's first keys, or first plain items, on one line; empty if they would say nothing. */
export const toPreview = (node: JsonNode): string => {
  if (!isBranch(node) || node.label.kind === 'range') return ''
  const pieces = childrenOf({ ...node, to: Math.min(node.to, node.from + PIECES) }).map(toPiece)
  if (pieces.every((piece) => piece === NOT_TOLD)) return ''
  // Each by itself: in what reads from right to left, the comma would change sides.
  const told = pieces.map((piece) => (RIGHT_TO_LEFT.test(piece) ? `\u2068${piece}\u2069` : piece))
  return [...told, ...(node.to - node.from > PIECES ? [NOT_TOLD] : [])].join(', ')
}
