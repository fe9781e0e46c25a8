import { isContainer } from './json-node'
import { entryAt, type Frame, frameOf, pathOf } from './walk-frame'

/** A key, or a value without entries, and its position in a JSON text; for a string, of the part between the quotes. */
type JsonToken = {
  readonly part: 'key' | 'value'
  readonly path: () => string
  readonly start: number
  readonly end: number
  readonly isText: boolean
}

const parsed = (text: string): unknown => JSON.parse(text)

const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[[\]{},]|[^\s"[\]{},:]+/gs

/**
 * Goes through a JSON text and its parsed value side by side. Ends early if their orders differ: an object's numeric
 * keys are moved to the front when it is parsed.
 */
export function* jsonTokens(json: { text: string; value: unknown }): Generator<JsonToken> {
  const frames: Frame[] = []
  const path = () => pathOf(frames)
  for (const match of json.text.matchAll(TOKEN)) {
    const { 0: token, 1: inside, 2: colon, index } = match
    const frame = frames.at(-1)
    if (token === ',') {
      if (frame !== undefined) frame.at += 1
    } else if (token === '{' || token === '[') {
      const item = frame === undefined ? json.value : entryAt(frame)?.item
      if (!isContainer(item) || Array.isArray(item) !== (token === '[')) return
      frames.push(frameOf(item, 0))
    } else if (token === '}' || token === ']') frames.pop()
    else if (inside === undefined) {
      yield { part: 'value', path, start: index, end: index + token.length, isText: false }
    } else {
      if (colon !== undefined && frame?.keys?.[frame.at] !== parsed(`"${inside}"`)) return
      const part = colon === undefined ? 'value' : 'key'
      yield { part, path, start: index + 1, end: index + 1 + inside.length, isText: true }
    }
  }
}
