export type JsonFault = {
  /** Its position, both numbers from 1; columns in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** e.g. `unexpected "}"`, `it ends too early`. */
  readonly what: string
}

/** One piece of JSON: space, a mark, the beginning of a string, a whole number or word. */
const PIECE = /[ \t\r\n]+|["[\]{},:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * A stretch of what a string may hold: anything but control characters. With millions of escapes, a pattern for the
 * whole string would overflow the browser's stack.
 */
// oxlint-disable-next-line no-control-regex
const STRETCH = /(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})){1,1000}/y

/** Where the string that begins at `start` ends: at its closing quote, or at the first character that it can't hold. */
export const endOfString = (text: string, start: number): number => {
  STRETCH.lastIndex = start + 1
  for (let end = start + 1; ; end = STRETCH.lastIndex) if (!STRETCH.test(text)) return end
}

/**
 * What may come next. `key` and `value` come in two forms, since an end may be allowed in their place (`{}`, `[]`) or
 * not.
 */
type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing'

const positionOf = (text: string, at: number): Pick<JsonFault, 'line' | 'column'> => {
  const before = text.slice(0, at)
  const line = before.split(/\r\n|\r|\n/)
  return { line: line.length, column: (line.at(-1)?.length ?? 0) + 1 }
}

const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at) ?? 0
  const character = String.fromCodePoint(code)
  return /[\p{C}\p{Z}]/u.test(character)
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : `“${character}”`
}

/** A stack of open brackets, and what has to follow now. */
const createGrammar = () => {
  const open: ('[' | '{')[] = []
  let wanted: Wanted = 'value'

  const afterValue = (): Wanted => (open.length === 0 ? 'nothing' : ', or end')
  const close = (bracket: '[' | '{'): boolean => {
    if (open.at(-1) !== bracket) return false
    open.pop()
    wanted = afterValue()
    return true
  }
  const isValueWanted = () => wanted === 'value' || wanted === 'value or ]'
  const enter = (bracket: '[' | '{'): boolean => {
    if (!isValueWanted()) return false
    open.push(bracket)
    wanted = bracket === '[' ? 'value or ]' : 'key or }'
    return true
  }
  const scalar = (piece: string): boolean => {
    if ((wanted === 'key' || wanted === 'key or }') && piece === '"') {
      wanted = ':'
      return true
    }
    if (!isValueWanted()) return false
    wanted = afterValue()
    return true
  }
  const take = (piece: string): boolean => {
    switch (piece) {
      case '[':
      case '{':
        return enter(piece)
      case ']':
        return (wanted === 'value or ]' || wanted === ', or end') && close('[')
      case '}':
        return (wanted === 'key or }' || wanted === ', or end') && close('{')
      case ':':
        if (wanted !== ':') return false
        wanted = 'value'
        return true
      case ',':
        if (wanted !== ', or end') return false
        wanted = open.at(-1) === '[' ? 'value' : 'key'
        return true
      default:
        return scalar(piece)
    }
  }
  return { take, isDone: () => wanted === 'nothing' }
}

const faultAt = (text: string, at: number): JsonFault => ({
  ...positionOf(text, at),
  what: at >= text.length ? 'it ends too early' : `unexpected ${characterAt(text, at)}`,
})

/**
 * Where a text stops being valid JSON; null if it is valid. Browsers word this differently or not at all, and some
 * quote the text, so it is determined here.
 */
export const findJsonFault = (text: string): JsonFault | null => {
  const grammar = createGrammar()
  let at = 0
  while (at < text.length) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(text)?.[0]
    if (piece === undefined) return faultAt(text, at)
    const end = piece === '"' ? endOfString(text, at) : at + piece.length - 1
    // A string is blamed at the character that it can't hold, not at its beginning.
    if (piece === '"' && text[end] !== '"') return faultAt(text, end)
    if (piece.trim() !== '' && !grammar.take(piece)) return faultAt(text, at)
    at = end + 1
  }
  return grammar.isDone() ? null : faultAt(text, at)
}

/** What is wrong with a text that is not JSON, as the end of a sentence that begins with its name. */
export const notJsonWords = (text: string): string => {
  const fault = findJsonFault(text)
  return fault === null
    ? 'is not JSON'
    : `is not JSON: ${fault.what} at line ${fault.line}, column ${fault.column}`
}
