import type { Span } from '@/lib/span'
import { align } from './align'
import { isThere, type Run, translate } from './runs'
import { readShownText, type ShownText, toRange, toShownSpan } from './shown-text'

/** A recorded text and the element that shows it, aligned. */
export type TextMap = {
  readonly recorded: string
  readonly shown: ShownText
  readonly runs: readonly Run[]
}

const maps = new WeakMap<Element, TextMap>()

const isFresh = (map: TextMap, recorded: string, shown: ShownText): boolean =>
  map.recorded === recorded && map.shown.text === shown.text

/**
 * Aligns a recorded text with the element that shows it, in any view. The result is cached until the element shows
 * another text; after the page has changed, call this again rather than keeping the result.
 */
export const textMap = (root: Element, recorded: string): TextMap => {
  const shown = readShownText(root)
  const known = maps.get(root)
  const runs =
    known !== undefined && isFresh(known, recorded, shown)
      ? known.runs
      : align(recorded, shown.text)
  const map = { recorded, shown, runs }
  maps.set(root, map)
  return map
}

const lengthsOf = ({ recorded, shown }: TextMap) => ({
  recorded: recorded.length,
  shown: shown.text.length,
})

const withoutSpace = (text: string, { start, end }: Span): Span => {
  const part = text.slice(start, end)
  return {
    start: start + part.length - part.trimStart().length,
    end: end - (part.length - part.trimEnd().length),
  }
}

/**
 * Where the page shows a stretch of the recorded text (offsets in UTF-16 units); null if it does not. A stretch that is
 * part of something drawn differently, such as a formula, gives all of that.
 */
export const toPageRange = (map: TextMap, span: Span): Range | null => {
  const { shown, runs } = map
  const lengths = lengthsOf(map)
  const found = translate(runs, span, { from: 'recorded', to: 'shown', lengths })
  return toRange(shown, withoutSpace(shown.text, found))
}

/** Whether the page shows any letter of a stretch as it was recorded, rather than a replacement. */
export const isShown = ({ runs }: TextMap, span: Span): boolean => isThere(runs, span, 'recorded')

/** Which stretch of the recorded text a part of the page shows, such as a selection; null for none. */
export const toRecordedSpan = (map: TextMap, range: Range): Span | null => {
  const { shown, runs } = map
  const lengths = lengthsOf(map)
  const part = toShownSpan(shown, range)
  if (part === null) return null
  const span = translate(runs, part, { from: 'shown', to: 'recorded', lengths })
  return span.start < span.end ? span : null
}
