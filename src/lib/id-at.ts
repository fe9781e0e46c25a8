import { type InteractionId, parseInteractionId } from './interaction-id'

/** The record whose own page is at that path. */
export const idAt = (pathname: string): InteractionId | null =>
  parseInteractionId(/^\/i\/([^/]+)$/.exec(pathname)?.[1])
