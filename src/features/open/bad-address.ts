import { cutCharacters } from '@/lib/cut-characters'
import { findIds } from '@/lib/id-list/find-ids'
import type { InteractionId } from '@/lib/interaction-id'
import { HEX_DIGITS } from './missing-id'

type Address = {
  readonly pathname: string
  /** Query and fragment, with their `?` and `#`. */
  readonly rest: string
}

type BadAddress = {
  /** The address as text, cut where it is long. */
  readonly shown: string
  readonly sentence: string
  /** Ids that the address contains nevertheless, at most 10. */
  readonly ids: readonly InteractionId[]
}

const LONGEST_SHOWN = 200
const MOST_IDS = 10

/** Characters that are invisible, break lines or reverse the reading direction; shown by their codes. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const toShown = (address: string): string =>
  cutCharacters(address, LONGEST_SHOWN).replace(
    UNSEEN,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )

const toSentence = (pathname: string, count: number): string => {
  const isAboutInteraction = /^\/i(?:\/|$)/.test(pathname)
  const subject = isAboutInteraction
    ? 'What follows /i/ in this address is not an interaction ID.'
    : 'There is nothing at this address.'
  if (count === 1) return `${subject} It names this interaction, though:`
  if (count > 1) return `${subject} It names these interactions, though:`
  return isAboutInteraction
    ? `${subject} An ID has 32 digits, ${HEX_DIGITS}, in five groups: 3f2b8c1e-9d47-4a60-b5e2-7c1d0f6a8e93.`
    : `${subject} The link may be cut short or mistyped.`
}

/** What to say about an address that leads to no page. */
export const toBadAddress = ({ pathname, rest }: Address): BadAddress => {
  const ids = findIds(pathname + rest).slice(0, MOST_IDS)
  return {
    shown: toShown(decoded(pathname) + rest),
    sentence: toSentence(pathname, ids.length),
    ids,
  }
}
