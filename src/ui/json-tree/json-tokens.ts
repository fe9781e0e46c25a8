import { isContainer } from './json-node'
import { entryAt, type Frame, frameOf, pathOf } from './walk-frame'

/** A key or a value without entries, where it stands in a JSON text; of a string what is between the quotes. */
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
 * Goes through a JSON text beside what it says. Ends early where the two part: an object whose keys are in another order
 * once parsed, as keys that are numbers are.
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
