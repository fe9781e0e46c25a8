import type { Span } from '@/lib/span'
import { jsonTokens } from './json-tokens'
import { type Leaf, leafName, walkLeaves } from './leaf-walk'

/** A stretch of one key or value of a tree: offsets in its text, in UTF-16 units. */
export type LeafSpan = Leaf & Span

/** A JSON text and its parsed value. */
export type Json = { readonly text: string; readonly value: unknown }

/** How many leaves are read between two pauses. */
const STEP = 5000

/** The texts of all keys and values of a value, each on its own line, pausing now and then. */
export function* leafTextInSteps(value: unknown): Generator<void, string> {
  const lines: string[] = []
  for (const { text } of walkLeaves(value)) {
    lines.push(text)
    if (lines.length % STEP === 0) yield
  }
  return lines.join('\n')
}

/**
 * Which keys and values the stretches of that text are in, pausing now and then. The stretches are in order; one that
 * covers several leaves counts for the first.
 */
export function* locateInSteps(
  value: unknown,
  spans: readonly Span[],
): Generator<void, readonly LeafSpan[]> {
  const found: LeafSpan[] = []
  let offset = 0
  let leaves = 0
  for (const { part, text, path } of walkLeaves(value)) {
    for (;;) {
      const span = spans[found.length]
      if (span === undefined || span.start >= offset + text.length) break
      const start = Math.max(0, span.start - offset)
      found.push({ part, text, path: path(), start, end: Math.min(text.length, span.end - offset) })
    }
    if (found.length === spans.length) return found
    offset += text.length + 1
    leaves += 1
    if (leaves % STEP === 0) yield
  }
  return found
}

const ESCAPES = /\\(?:u[\da-f]{4}|[\s\S])/gi
const CUT_ESCAPE = /^((?:[^\\]|\\[\s\S])*?)\\(?:u[\da-f]{0,3})?$/i

/**
 * Reads the inside of a JSON string: its text, and where an offset in the string is in that text. Offsets are asked for
 * in order, so that a long string with many hits is read only once.
 */
const readString = (written: string): { text: string; at: (offset: number) => number } => {
  if (!written.includes('\\')) return { text: written, at: (offset) => Math.max(0, offset) }
  const value: unknown = JSON.parse(`"${written}"`)
  let known = { written: 0, text: 0 }
  const at = (offset: number): number => {
    const more = written.slice(known.written, Math.max(known.written, offset))
    // An escape that is cut in the middle counts as not begun.
    const tail = more.slice(-6)
    const isCut = /\\(?:u[\da-f]{0,3})?$/i.test(tail) && CUT_ESCAPE.test(more)
    const whole = isCut ? more.slice(0, more.lastIndexOf('\\')) : more
    known = {
      written: known.written + whole.length,
      text: known.text + whole.replace(ESCAPES, 'x').length,
    }
    return known.text
  }
  return { text: String(value), at }
}

/** One key or value of a JSON text: its text, and where an offset in that is in the JSON text. */
export type JsonLeaf = { readonly text: string; readonly toSource: (offset: number) => number }

const UNITS = /\\(?:u[\da-f]{4}|[\s\S])|[\s\S]/gi

/** Finds a key or value by its name (see `leafName`); null if the tree's order differs from the text's. */
export const findJsonLeaf = (json: Json, name: string): JsonLeaf | null => {
  for (const { part, path, start, end, isText } of jsonTokens(json)) {
    if (leafName({ part, path: path() }) !== name) continue
    const written = json.text.slice(start, end)
    if (!isText || !written.includes('\\'))
      return { text: written, toSource: (offset) => start + offset }
    const units = Array.from(written.matchAll(UNITS), ({ index }) => index)
    const toSource = (offset: number) => start + (units[offset] ?? written.length)
    return { text: readString(written).text, toSource }
  }
  return null
}

/**
 * Which keys and values of a JSON text its stretches are in, when it is shown as a tree. `value` is its parsed value;
 * the stretches are in order. Null for a stretch that touches no key or value, and for all if the tree's order differs.
 */
export const locateInJson = (json: Json, spans: readonly Span[]): readonly (LeafSpan | null)[] => {
  const found: (LeafSpan | null)[] = spans.map(() => null)
  let next = 0
  for (const { part, path, start, end, isText } of jsonTokens(json)) {
    for (; (spans[next]?.end ?? Infinity) <= start; next += 1);
    if (next >= spans.length) break
    if ((spans[next]?.start ?? Infinity) >= end) continue
    const written = json.text.slice(start, end)
    const leaf = { part, path: path() }
    const { text, at } = isText
      ? readString(written)
      : { text: written, at: (offset: number) => Math.max(0, offset) }
    for (let index = next; (spans[index]?.start ?? Infinity) < end; index += 1) {
      const span = spans[index]
      if (span === undefined || found[index] !== null) continue
      const from = at(span.start - start)
      found[index] = {
        ...leaf,
        text,
        start: from,
        end: at(Math.min(span.end - start, written.length)),
      }
    }
  }
  return found
}
