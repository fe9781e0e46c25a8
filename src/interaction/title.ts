import { type InteractionId, shortId } from '@/lib/interaction-id'
import type { Interaction, Recorded } from './interaction'

/** A first line can be a megabyte: a heading holds this many characters, the conversation the rest. */
const LONGEST_LINE = 300

const text = (field: Recorded<string>): string => (field.kind === 'value' ? field.value.trim() : '')

const firstLine = (input: string): string => {
  const line = input.slice(0, LONGEST_LINE + 1).split(/[\r\n]/, 1)[0] ?? ''
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line
}

/** What the page is about: what the user wanted, else how the input begins, else the id. */
export const interactionTitle = (
  { userQuery, input }: Pick<Interaction, 'userQuery' | 'input'>,
  id: InteractionId,
): string => text(userQuery) || firstLine(text(input)) || `Interaction ${shortId(id)}`
