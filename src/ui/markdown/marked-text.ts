import { findHidden } from '@/lib/hidden-characters'
import { isPlainWriting } from '@/lib/plain-writing'

/** A stretch of text that is drawn in one way. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly label: string; readonly name: string }
  /** A letter with a tower of marks on it. */
  | { readonly kind: 'tower'; readonly parts: readonly TextPart[] }

const TOWER = /(?:\P{M}|^)\p{M}{9,}/gu
/** How the page shows characters that reorder text, whether a reader asked for that or not. */
const NAMED = /\u27e8(U\+20(?:2[A-E]|6[6-9]))\u27e9/g

type Found = { readonly start: number; readonly end: number; readonly part: TextPart }

const cut = (text: string, found: readonly Found[]): TextPart[] => {
  const parts: TextPart[] = []
  let end = 0
  for (const { start, end: next, part } of found) {
    if (start > end) parts.push({ kind: 'text', text: text.slice(end, start) })
    parts.push(part)
    end = next
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) })
  return parts
}

const reveal = (text: string): TextPart[] => {
  const hidden = findHidden(text).map(({ start, end, label, name }): Found => ({
    start,
    end,
    part: { kind: 'mark', text: text.slice(start, end), label, name },
  }))
  const named = Array.from(
    text.matchAll(NAMED),
    ({ 0: { length }, 1: label = '', index }): Found => ({
      start: index,
      end: index + length,
      part: { kind: 'mark', text: '', label, name: `Direction control ${label}` },
    }),
  )
  return cut(
    text,
    [...hidden, ...named].toSorted((one, other) => one.start - other.start),
  )
}

/**
 * Cuts a text into parts that are drawn as they are and parts that are not: towers of marks and, if requested, hidden
 * characters.
 */
export const toTextParts = (text: string, isRevealed: boolean): readonly TextPart[] => {
  const read = (part: string): TextPart[] =>
    isRevealed ? reveal(part) : part === '' ? [] : [{ kind: 'text', text: part }]
  if (isPlainWriting(text)) return cut(text, [])
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: tower, index } of text.matchAll(TOWER)) {
    parts.push(...read(text.slice(end, index)), { kind: 'tower', parts: read(tower) })
    end = index + tower.length
  }
  return [...parts, ...read(text.slice(end))]
}
