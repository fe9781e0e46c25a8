import { cutCharacters } from '@/lib/cut-characters'
import { hasVisible } from '@/lib/has-visible'
import { type InteractionId, parseInteractionId, shortId } from '@/lib/interaction-id'
import type { Interaction, Recorded } from './interaction'

/** A first line can be a megabyte: a heading holds this many characters until a reader asks for the rest. */
const LONGEST = 300

const text = (field: Recorded<string>): string => (field.kind === 'value' ? field.value.trim() : '')

/** How much of an input is searched for a line with anything visible. */
const SEARCHED = 4 * LONGEST

const firstLine = (input: string): string => {
  const line =
    input
      .slice(0, SEARCHED)
      .split(/[\r\n]/)
      .find(hasVisible) ?? ''
  if (line === '') return ''
  const rest = input.slice(input.indexOf(line))
  const end = rest.search(/[\r\n]/)
  return end === -1 ? rest : rest.slice(0, end)
}

type Texts = Pick<Interaction, 'userQuery' | 'input'>

const titleText = ({ userQuery, input }: Texts): string => {
  const wish = text(userQuery)
  return hasVisible(wish) ? wish : firstLine(text(input))
}

/** The recorded text that the title is made of, whatever its length; null if none is recorded. */
export const recordedTitle = (texts: Texts): string | null => titleText(texts) || null

/** The whole title, if it is longer than a heading holds; otherwise null. */
export const wholeTitle = (texts: Texts): string | null => {
  const title = titleText(texts)
  return cutCharacters(title, LONGEST) === title ? null : title
}

/**
 * What the page is about: what the user wanted, otherwise the beginning of the input, otherwise the id: the one that was
 * asked for or, of a record from a file, the one it has.
 */
export const interactionTitle = (
  record: Texts & Pick<Interaction, 'id'>,
  asked: InteractionId | null,
): string => {
  const title = titleText(record)
  if (title !== '') return cutCharacters(title, LONGEST)
  const id = asked ?? parseInteractionId(text(record.id))
  return id === null ? 'Interaction without an ID' : `Interaction ${shortId(id)}`
}
