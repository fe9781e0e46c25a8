import { cutCharacters } from '@/lib/cut-characters'
import { hasVisible } from '@/lib/has-visible'
import { type InteractionId, shortId } from '@/lib/interaction-id'
import type { Interaction, Recorded } from './interaction'

/** A first line can be a megabyte: a heading holds this many characters, the conversation or Details the rest. */
const LONGEST = 300

const text = (field: Recorded<string>): string => (field.kind === 'value' ? field.value.trim() : '')

/** So much of an input is looked through for a line in which anything can be seen. */
const SEARCHED = 4 * LONGEST

const firstLine = (input: string): string =>
  input
    .slice(0, SEARCHED)
    .split(/[\r\n]/)
    .find(hasVisible) ?? ''

/**
 * What the page is about: what the user wanted, else how the input begins, else the id. A record from a file may have
 * none: null.
 */
export const interactionTitle = (
  { userQuery, input }: Pick<Interaction, 'userQuery' | 'input'>,
  id: InteractionId | null,
): string => {
  const wish = text(userQuery)
  const title = hasVisible(wish) ? wish : firstLine(text(input))
  if (title !== '') return cutCharacters(title, LONGEST)
  return id === null ? 'Interaction without an ID' : `Interaction ${shortId(id)}`
}
