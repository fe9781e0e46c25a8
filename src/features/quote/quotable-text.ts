import type { Interaction, Recorded } from '@/interaction/interaction'
import { itemsOf } from '@/interaction/items-of'
import { recordedTitle } from '@/interaction/title'
import { parsePlace } from '@/ui/highlight/find-place'
import { itemOf } from '@/ui/highlight/place'

const textOf = (field: Recorded<string> | undefined): string | null =>
  field?.kind === 'value' ? field.value : null

/** What can be quoted besides turns, sources, tags and actions, by the places that show it. */
const OTHER_TEXTS: Readonly<Record<string, (interaction: Interaction) => string | null>> = {
  title: recordedTitle,
  'feedback-Text': ({ feedback }) => textOf(feedback.text),
  'detail-Interaction ID': ({ id }) => textOf(id),
  'detail-Project ID': ({ projectId }) => textOf(projectId),
  'detail-User': ({ user }) => textOf(user),
  'detail-User query': ({ userQuery }) => textOf(userQuery),
  'detail-Warning message': ({ warning }) => textOf(warning),
  'detail-Risky behaviour': ({ riskyBehavior }) => textOf(riskyBehavior),
  'detail-Action details': ({ actionDetails }) => textOf(actionDetails),
}

const TAG = 'tag'
const ACTION = 'detail-Actions'

/**
 * Whether a place's text can be quoted. A place named after a recorded text can't, since links contain no recorded
 * text.
 */
export const isQuotable = (name: string): boolean =>
  parsePlace(name) !== null ||
  Object.hasOwn(OTHER_TEXTS, name) ||
  itemOf(name, TAG) > 0 ||
  itemOf(name, ACTION) > 0

const tagAt = ({ tags }: Interaction, number: number): string | null => {
  const tag = itemsOf(tags)[number - 1]
  if (tag === undefined) return null
  return tag.value.kind === 'value' ? `${tag.key}: ${tag.value.value}` : tag.key
}

const panelTextAt = (interaction: Interaction, name: string): string | null => {
  if (Object.hasOwn(OTHER_TEXTS, name)) return OTHER_TEXTS[name]?.(interaction) ?? null
  const [tag, action] = [itemOf(name, TAG), itemOf(name, ACTION)]
  return tag > 0 ? tagAt(interaction, tag) : (itemsOf(interaction.actions)[action - 1] ?? null)
}

/** The recorded text that a place shows; null if there is no such place, or no text in it. */
export const recordedAt = (interaction: Interaction, name: string): string | null => {
  const place = parsePlace(name)
  if (place === null) return panelTextAt(interaction, name)
  if (place.kind === 'turn') {
    const turn = interaction.turns[place.turn - 1]
    return textOf(place.speaker === 'user' ? turn?.input : turn?.output)
  }
  const source = itemsOf(interaction.sources)[place.source - 1]
  if (typeof place.part === 'number') return source?.results[place.part - 1] ?? null
  if (place.part === 'name') return source?.name ?? null
  return place.part === 'query' ? textOf(source?.query) : null
}
