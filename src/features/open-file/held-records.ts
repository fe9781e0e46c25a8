import { plainLine } from '@/interaction/plain-line'
import { cutCharacters } from '@/lib/cut-characters'
import { hasVisible } from '@/lib/has-visible'
import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { jsonMembers } from '@/lib/json-members'
import { isObject } from '@/lib/json-object'
import { parseJson } from '@/lib/parse-json'
import { holdsContent, mayHold, MOST_LEVELS, recordsIn } from './pasted-text'

/** One of several records in a text. */
export type HeldRecord = {
  /**
   * Its own part of the text, character for character, so that what is copied or saved of it is what was recorded. To
   * write it anew would change numbers (`1.0`, or those that are too long), escapes and spaces.
   */
  readonly text: string
  /** What the user wanted, else how it begins; null if nothing of that is recorded. */
  readonly title: string | null
  readonly id: InteractionId | null
}

export type HeldRecords = {
  readonly records: readonly HeldRecord[]
  /** Whether the text holds nothing but one record. */
  readonly isOne: boolean
}

/** A value that holds no other that could be a record. */
type Leaf = { readonly text: string; readonly value: unknown }

/** Values go with their texts, since parsing each member again would take twice the time. */
function leavesOf(leaf: Leaf, levels = MOST_LEVELS): readonly Leaf[] {
  const { text, value } = leaf
  if (!mayHold(null, value) || (isObject(value) && holdsContent(value)) || levels === 0)
    return [leaf]
  const members = jsonMembers(text)
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    return members.flatMap((member, at) =>
      leavesOf({ text: member.text, value: list[at] }, levels - 1),
    )
  }
  // Of equal names the last one counts, as for JSON.parse.
  const texts = new Map(members.map((member) => [member.name, member.text]))
  const held = Object.entries(value).filter(([name, member]) => mayHold(name, member))
  return held.length === 0
    ? [leaf]
    : held.flatMap(([name, member]: [string, unknown]) =>
        leavesOf({ text: texts.get(name) ?? '', value: member }, levels - 1),
      )
}

/** Of a long list of ids, no part is looked for. */
const toLeaves = (leaf: Leaf): readonly Leaf[] =>
  recordsIn(leaf.value).length === 0 ? [leaf] : leavesOf(leaf)

/** One JSON value per line; none if the first line is not JSON, such as that of a record that was cut off. */
const linesOf = (text: string): readonly Leaf[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first = ''] = lines
  if (lines.length < 2 || !mayHold(null, parseJson(first))) return []
  return lines.map((line) => ({ text: line, value: parseJson(line) }))
}

/** A list has no room for more. */
const LONGEST_TITLE = 120
/** How much of a text is searched for its first words. */
const SEARCHED = 1200

const titleOf = (record: Readonly<Record<string, unknown>>): string | null => {
  const turns: unknown = record['conversation']
  const first: unknown = Array.isArray(turns) ? turns[0] : null
  const { user_query: wish, input, output } = record
  for (const text of [wish, input, isObject(first) ? first['input'] : null, output])
    if (typeof text === 'string' && hasVisible(text))
      return cutCharacters(plainLine(text.slice(0, SEARCHED)), LONGEST_TITLE)
  return null
}

const idOf = ({ id, interaction_id: other }: Readonly<Record<string, unknown>>) => {
  const recorded = id ?? other
  return typeof recorded === 'string' ? parseInteractionId(recorded.trim()) : null
}

const toRecord = ({ text, value }: Leaf): readonly HeldRecord[] =>
  isObject(value) && holdsContent(value) ? [{ text, title: titleOf(value), id: idOf(value) }] : []

/**
 * The records in a text that holds them in something else: in a list, as the `data` or `result` of an object, or one a
 * line. `value` is what the whole text parses to; undefined if it is not JSON.
 */
export const readHeldRecords = (text: string, value: unknown): HeldRecords => {
  const leaves =
    value === undefined
      ? linesOf(text).flatMap((line) => toLeaves(line))
      : toLeaves({ text, value })
  return { records: leaves.flatMap(toRecord), isOne: leaves.length === 1 }
}
