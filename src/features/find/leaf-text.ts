import { isObject } from '@/interaction/json-object'

/** Values between two pauses. */
const STEP = 5000

type Frame = {
  readonly keys: readonly string[]
  readonly items: (at: number) => unknown
  at: number
}

const frameOf = (value: unknown): Frame | null => {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    return { keys: list.map(() => ''), items: (at) => list[at], at: 0 }
  }
  if (!isObject(value)) return null
  const keys = Object.keys(value)
  return { keys, items: (at) => value[keys[at] ?? ''], at: 0 }
}

/**
 * All keys and values of a value of any type, each on a line of its own, pausing now and then: a record may hold a
 * million, as deep as it likes.
 */
export function* leafTextInSteps(value: unknown): Generator<void, string> {
  const lines: string[] = []
  const top = frameOf(value)
  if (top === null) return String(value)
  const frames = [top]
  let seen = 0
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const key = frame.keys[frame.at]
    if (key === undefined) {
      frames.pop()
      continue
    }
    if (key !== '') lines.push(key)
    const item = frame.items(frame.at)
    frame.at += 1
    const inner = frameOf(item)
    if (inner === null) lines.push(String(item))
    else frames.push(inner)
    seen += 1
    if (seen % STEP === 0) yield
  }
  return lines.join('\n')
}
