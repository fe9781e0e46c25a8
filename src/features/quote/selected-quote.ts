import type { Interaction } from '@/interaction/interaction'
import { textMap, toRecordedSpan } from '@/ui/highlight/text-map'
import { toLetters } from './quote-letters'
import { recordedAt } from './quotable-text'
import { type Quote, toQuote } from './quote-link'
import { spanInTree } from './span-in-tree'

const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : node.parentElement

/** The part of a selection that is in one text, if nothing else readable is selected. */
const withinOne = (range: Range): { root: Element; part: Range } | null => {
  const part = range.cloneRange()
  const root =
    elementOf(range.startContainer)?.closest('[data-place]') ??
    elementOf(range.endContainer)?.closest('[data-place]')
  if (root === null || root === undefined) return null
  if (root.contains(range.startContainer) && root.contains(range.endContainer))
    return { root, part }
  // Three clicks select a paragraph up to the beginning of whatever comes next.
  const whole = new Range()
  whole.selectNodeContents(root)
  if (!root.contains(range.startContainer)) part.setStart(whole.startContainer, whole.startOffset)
  if (!root.contains(range.endContainer)) part.setEnd(whole.endContainer, whole.endOffset)
  const isAll = part.toString().trim() === range.toString().trim()
  return isAll ? { root, part } : null
}

/** The quote that is selected in a text of the record; null if there is none, or if several texts are selected. */
export const selectedQuote = (
  interaction: Interaction,
  selection: Selection | null,
): { quote: Quote; range: Range } | null => {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const one = withinOne(selection.getRangeAt(0))
  const place = one?.root.getAttribute('data-place') ?? ''
  const recorded = recordedAt(interaction, place)
  if (one === null || recorded === null) return null
  const inTree = spanInTree(one.root, recorded, one.part)
  const span = inTree === undefined ? toRecordedSpan(textMap(one.root, recorded), one.part) : inTree
  const quote = span === null ? null : toQuote(place, toLetters(recorded), span)
  return quote === null ? null : { quote, range: one.part }
}
