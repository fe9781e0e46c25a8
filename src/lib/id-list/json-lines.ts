import { endOfString } from '../json-fault'
import { parseJson } from '../parse-json'

const TOKEN = /["[\]{},:]|[^\s"[\]{},:]+|\n/g

/** The marks, strings, numbers, words and line breaks of a JSON text. */
function* tokensOf(text: string): Generator<string> {
  const pattern = new RegExp(TOKEN)
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [token] = found
    if (token === '"') pattern.lastIndex = endOfString(text, found.index) + 1
    yield text.slice(found.index, pattern.lastIndex)
  }
}

/**
 * The line on which each item of a list begins, from 1. The list is the outermost one, or the value of a key in the
 * outermost object. The text is JSON, with `\n` as its line break.
 */
export const linesOfItems = (text: string, key: string | null): readonly number[] => {
  const inside = key === null ? 1 : 2
  const lines: number[] = []
  let line = 1
  let depth = 0
  let last = ''
  let isInList = false
  let isAwaited = false
  for (const token of tokensOf(text)) {
    if (token === '\n') {
      line += 1
      continue
    }
    const isClosing = token === ']' || token === '}'
    if (isClosing) depth -= 1
    if (isInList && depth < inside) break
    if (isInList && depth === inside && !isClosing) {
      if (isAwaited) lines.push(line)
      isAwaited = token === ','
    }
    const isWanted = key === null || (last.endsWith(':') && parseJson(last.slice(0, -1)) === key)
    if (token === '[' && depth === inside - 1 && !isInList && isWanted) {
      isInList = true
      isAwaited = true
    }
    if (token === '[' || token === '{') depth += 1
    last = token === ':' ? `${last}:` : token
  }
  return lines
}
