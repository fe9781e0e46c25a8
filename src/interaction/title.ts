import { cutCharacters } from '@/lib/cut-characters'
import { hasVisible } from '@/lib/has-visible'
import { type InteractionId, shortId } from '@/lib/interaction-id'
import type { Interaction, Recorded } from './interaction'

/** A first line can be a megabyte: a heading holds this many characters until a reader asks for the rest. */
const LONGEST = 300

const text = (field: Recorded<string>): string => (field.kind === 'value' ? field.value.trim() : '')

/** So much of an input is looked through for a line in which anything can be seen. */
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

/** The recorded text that a title is, however long; null where none is recorded. */
export const recordedTitle = (texts: Texts): string | null => titleText(texts) || null

/** All of a title that is longer than a heading holds, or null where it is not. */
export const wholeTitle = (texts: Texts): string | null => {
  const title = titleText(texts)
  return cutCharacters(title, LONGEST) === title ? null : title
}

/**
 * What the page is about: what the user wanted, else how the input begins, else the id. A record from a file may have
 * none: null.
 */
export const interactionTitle = (texts: Texts, id: InteractionId | null): string => {
  const title = titleText(texts)
  if (title !== '') return cutCharacters(title, LONGEST)
  return id === null ? 'Interaction without an ID' : `Interaction ${shortId(id)}`
}
