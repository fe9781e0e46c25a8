import { isRounded } from '@/lib/numbers'
import { toJsonStringBody } from './reveal-unseen'

export type LeafKind = 'string' | 'number' | 'boolean' | 'null' | 'note'

export type Leaf = {
  readonly kind: LeafKind
  /**
   * JSON text, or, in brackets, words for a value that JSON has no text for; for a string, the part between the quotes,
   * unescaped.
   */
  readonly text: string
  /** What a reader has to know about it; null for nothing. */
  readonly remark: string | null
}

const ROUNDED = 'may be rounded: see the text'

/** What to show for a value that has no children. Total: values that JSON cannot carry are named in words. */
export const toLeaf = (value: unknown): Leaf => {
  if (typeof value === 'string') return { kind: 'string', text: value, remark: null }
  if (typeof value === 'number') return toNumberLeaf(value)
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value), remark: null }
  if (value === null) return { kind: 'null', text: 'null', remark: null }
  if (typeof value === 'object') {
    return { kind: 'note', text: Array.isArray(value) ? '[]' : '{}', remark: 'empty' }
  }
  return { kind: 'note', text: '(not a JSON value)', remark: null }
}

const toNumberLeaf = (value: number): Leaf => {
  if (Number.isNaN(value)) return { kind: 'note', text: '(not a number)', remark: null }
  // `1e400` is valid JSON, but too large for a number here.
  if (!Number.isFinite(value)) {
    const text = value > 0 ? '(number too large to show)' : '(number too far below zero to show)'
    return { kind: 'note', text, remark: null }
  }
  return {
    kind: 'number',
    text: Object.is(value, -0) ? '-0' : String(value),
    remark: isRounded(value) ? ROUNDED : null,
  }
}

/** The leaf on one line, as JSON writes it. */
export const toLeafLine = ({ kind, text }: Leaf): string =>
  kind === 'string' ? `"${toJsonStringBody(text)}"` : text
