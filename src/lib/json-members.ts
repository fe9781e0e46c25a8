import { endOfString } from './json-fault'
import { parseJson } from './parse-json'

export type JsonMember = {
  /** Null in a list. */
  readonly name: string | null
  /** The value, character for character. */
  readonly text: string
}

/** Where strings begin, and all that tells members apart. */
const MARK = /["[\]{},:]/g

/**
 * The members of a list or object in their order, each as it is written. The text is valid JSON. Members of members are
 * not taken apart; of equal names, each is listed.
 */
export const jsonMembers = (json: string): readonly JsonMember[] => {
  const members: JsonMember[] = []
  const mark = new RegExp(MARK)
  let depth = 0
  let from = 0
  let name: string | null = null
  const end = (at: number) => {
    const text = json.slice(from, at).trim()
    if (text !== '') members.push({ name, text })
    from = at + 1
    name = null
  }
  for (let found = mark.exec(json); found !== null; found = mark.exec(json)) {
    const [sign] = found
    const at = found.index
    if (sign === '"') mark.lastIndex = endOfString(json, at) + 1
    else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth === 1) from = at + 1
    } else if (sign === ']' || sign === '}') {
      if (depth === 1) end(at)
      depth -= 1
    } else if (depth === 1 && sign === ',') end(at)
    else if (depth === 1) {
      name = String(parseJson(json.slice(from, at)))
      from = at + 1
    }
  }
  return members
}
