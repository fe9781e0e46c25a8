import type { InteractionId } from '../interaction-id'
import { isObject } from '../json-object'
import { uuidHits } from './uuid-hits'

type JsonObject = Readonly<Record<string, unknown>>

/** `interaction_id`, `interactionId`, `nebuly.interaction-id`, `interactions`, `interaction`. */
const INTERACTION_KEY = /interactions?(?:ids?|uuids?)?$/
const isInteractionKey = (key: string): boolean =>
  INTERACTION_KEY.test(
    key
      .slice(-40)
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )

/** An object with one of these beside its `id` is a recorded interaction, so its tags are not searched. */
const CONTENT_KEYS = ['input', 'output', 'conversation', 'user_query', 'input_text', 'output_text']

const idsInString = (value: unknown): readonly InteractionId[] =>
  typeof value === 'string' ? uuidHits(value).map((hit) => hit.id) : []

const ownId = (object: JsonObject): readonly InteractionId[] =>
  Object.hasOwn(object, 'id') ? idsInString(object['id']).slice(0, 1) : []

const isRecord = (object: JsonObject): boolean =>
  CONTENT_KEYS.some((key) => Object.hasOwn(object, key))

/**
 * Walks objects in document order with its own stack, since bodies nested 100,000 deep exist. If `read` finds ids in an
 * object, nothing below that object is searched.
 */
const walk = (
  root: unknown,
  read: (object: JsonObject) => readonly InteractionId[],
): readonly InteractionId[] => {
  const found: InteractionId[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const value = waiting.pop()
    const ids = isObject(value) ? read(value) : []
    for (const id of ids) found.push(id)
    if (ids.length > 0 || typeof value !== 'object' || value === null) continue
    const children: unknown[] = Object.values(value)
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push(children[index])
  }
  return found
}

const outermostIds = (root: unknown): readonly InteractionId[] => walk(root, ownId)

const interactionIds = (object: JsonObject): readonly InteractionId[] => {
  const named = Object.entries(object)
    .filter(([key]) => isInteractionKey(key))
    .flatMap(([, value]) => {
      const listed = Array.isArray(value) ? value.flatMap(idsInString) : idsInString(value)
      return listed.length > 0 ? listed : outermostIds(value)
    })
  if (named.length > 0) return named
  return isRecord(object) ? ownId(object) : []
}

/**
 * The interaction ids in parsed JSON, by rank: first the values of keys named after interactions (`interaction_id`, …)
 * and the `id` of objects with an interaction's content; if there are none, the outermost `id`s. Other ids (project,
 * user, trace) never count. Empty if no such key holds an id.
 */
export const jsonIds = (root: unknown): readonly InteractionId[] => {
  const named = walk(root, interactionIds)
  return named.length > 0 ? named : outermostIds(root)
}
