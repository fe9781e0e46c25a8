import type { Reader } from '../reader'
import type { Send } from '../upstream/upstream'
import type { Cooling } from './cooling'

/** The claim that a reader's login must make. */
type ClaimRule = { readonly name: string; readonly value: string }

export type ProjectSettings = {
  /** The project's name on the page and in the log, different from all others. */
  readonly label: string
  readonly apiKey: string
  /** Without a trailing slash. */
  readonly baseUrl: string
  /** Null if every reader may read it. */
  readonly claim: ClaimRule | null
}

/** One of Nebuly's projects, which has a key of its own. */
export type Project = ProjectSettings & {
  readonly send: Send
  readonly cooling: Cooling
}

const isValue = (claimed: unknown, value: string): boolean =>
  ['string', 'number', 'boolean'].includes(typeof claimed) && String(claimed) === value

/**
 * Whether a reader may know that this project exists: the claim equals the required value, or is a list that has it.
 */
export const mayRead = ({ claim }: ProjectSettings, { claims }: Reader): boolean => {
  if (claim === null) return true
  // An inherited property, such as `constructor`, is no claim about anybody.
  const claimed = Object.hasOwn(claims, claim.name) ? claims[claim.name] : undefined
  return Array.isArray(claimed)
    ? claimed.some((one: unknown) => isValue(one, claim.value))
    : isValue(claimed, claim.value)
}
