import { isObject } from './json-object'

/**
 * How many characters of short members are parsed at once. They have to be wrapped in brackets: for more, the copying
 * takes longer than the parsing.
 */
const PART = 1 << 14
/** Longer lists and objects are taken apart; this much is a few milliseconds' work. */
const LONG = 1 << 18
/** How deeply they are taken apart; anything long below that is parsed in one go. */
const LEVELS = 4

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c

const isOpening = (code: number) => code === 0x5b || code === 0x7b
const isClosing = (code: number) => code === 0x5d || code === 0x7d

/** Never leaves this file: JSON.parse then says what is wrong. */
const giveUp = (): never => {
  throw new Error('Not in steps')
}

/** Where the closing quote of a string that begins at `from` is. */
const endOfString = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1
    if ((at - before) % 2 === 0) return at
  }
  return giveUp()
}

/**
 * Where the comma or bracket that ends a member is; -1 for a list or object that does not end before `limit`. Strings
 * are skipped as a whole.
 */
const endOfMember = (text: string, from: number, limit: number): number => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (depth > 0 && at > limit) return -1
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at + 1)
    else if (isOpening(code)) depth += 1
    else if (depth === 0 && (code === COMMA || isClosing(code))) return at
    else if (isClosing(code)) depth -= 1
  }
  return giveUp()
}

/** What may stand before a value in a list or object: space, and a name. */
const HEAD = /[ \t\n\r]*(?:("[^"\\]*(?:\\.[^"\\]*)*")[ \t\n\r]*:[ \t\n\r]*)?/y

const headAt = (text: string, from: number) => {
  HEAD.lastIndex = from
  const name = HEAD.exec(text)?.[1]
  return { name: name === undefined ? null : String(JSON.parse(name)), end: HEAD.lastIndex }
}

const afterSpace = (text: string, from: number) => {
  const { name, end } = headAt(text, from)
  return name === null ? end : giveUp()
}

type Sizes = { readonly part: number; readonly long: number }
type Source = Sizes & { readonly text: string }

/** Reads the list or object whose opening bracket is at `open`, up to `end`. */
function* readOpened(
  source: Source,
  open: number,
  levels: number,
): Generator<void, { value: unknown; end: number }> {
  const { text, part, long } = source
  if (!isOpening(text.charCodeAt(open))) giveUp()
  const isList = text[open] === '['
  const isEnd = (at: number) => text[at] === (isList ? ']' : '}')
  const items: unknown[] = []
  const fields = new Map<string, unknown>()
  /** Where the part that is not parsed yet begins. */
  let from = open + 1
  const parseUpTo = (end: number) => {
    const members = text.slice(from, end)
    const some: unknown = JSON.parse(isList ? `[${members}]` : `{${members}}`)
    const list: readonly unknown[] = Array.isArray(some) ? some : []
    const entries = isList ? [] : Object.entries(isObject(some) ? some : {})
    if (list.length + entries.length === 0) giveUp()
    items.push(...list)
    for (const [name, value] of entries) fields.set(name, value)
  }
  for (let at = from; ;) {
    let end = endOfMember(text, at, levels > 0 ? at + long : Infinity)
    if (end === -1 || end - at > part) {
      if (from < at) parseUpTo(at - 1)
      const head = headAt(text, at)
      if ((head.name === null) !== isList) giveUp()
      let value: unknown
      if (end === -1) {
        const opened = yield* readOpened(source, head.end, levels - 1)
        value = opened.value
        end = afterSpace(text, opened.end)
      } else value = JSON.parse(text.slice(head.end, end))
      if (head.name === null) items.push(value)
      else fields.set(head.name, value)
      from = end + 1
      yield
    } else if (end - from > part || isEnd(end)) {
      parseUpTo(end)
      from = end + 1
      yield
    }
    if (isEnd(end)) return { value: isList ? items : Object.fromEntries(fields), end: end + 1 }
    if (text[end] !== ',') giveUp()
    at = end + 1
  }
}

function* readWhole(source: Source): Generator<void, unknown> {
  const { text } = source
  const open = afterSpace(text, 0)
  // If the text came in pieces, it has just been joined: as much work as many parts.
  yield
  const { value, end } = yield* readOpened(source, open, LEVELS)
  return afterSpace(text, end) === text.length ? value : giveUp()
}

/**
 * What `JSON.parse(text)` returns or throws, parsed in parts with a pause after each. A string or number is one part,
 * however long. `sizes`: how many characters are parsed at once, and from which length things are taken apart.
 */
export function* parseJsonInSteps(
  text: string,
  sizes: Sizes = { part: PART, long: LONG },
): Generator<void, unknown> {
  try {
    return yield* readWhole({ text, ...sizes })
  } catch {
    // Most likely not JSON; otherwise JSON.parse will know.
    const value: unknown = JSON.parse(text)
    return value
  }
}
