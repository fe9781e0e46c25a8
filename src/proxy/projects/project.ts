import type { Reader } from '../reader'
import type { Send } from '../upstream/upstream'
import type { Cooling } from './cooling'

/** What a reader's login must say of them. */
type ClaimRule = { readonly name: string; readonly value: string }

export type ProjectSettings = {
  /** What the page and the log call it; no two are called the same. */
  readonly label: string
  readonly apiKey: string
  /** Without a trailing slash. */
  readonly baseUrl: string
  /** Null: every reader may read it. */
  readonly claim: ClaimRule | null
}

/** A project of Nebuly's, which has a key of its own. */
export type Project = ProjectSettings & {
  readonly send: Send
  readonly cooling: Cooling
}

const isValue = (claimed: unknown, value: string): boolean =>
  ['string', 'number', 'boolean'].includes(typeof claimed) && String(claimed) === value

/** Whether a reader may know that this project has anything: the claim is the value asked for, or a list that has it. */
export const mayRead = ({ claim }: ProjectSettings, { claims }: Reader): boolean => {
  if (claim === null) return true
  // A claim that is merely inherited, such as `constructor`, says nothing of anybody.
  const claimed = Object.hasOwn(claims, claim.name) ? claims[claim.name] : undefined
  return Array.isArray(claimed)
    ? claimed.some((one: unknown) => isValue(one, claim.value))
    : isValue(claimed, claim.value)
}
