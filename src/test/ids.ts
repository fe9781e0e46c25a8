import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'

/** The id that a text is; a text that is none fails the test. */
export const toId = (text: string): InteractionId => {
  const id = parseInteractionId(text)
  if (id === null) throw new Error(`Not an id: ${text}`)
  return id
}

/** Ids to tell apart, as many as a test needs. */
export const numberedId = (number: number): InteractionId =>
  toId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
