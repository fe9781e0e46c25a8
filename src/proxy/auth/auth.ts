import type { Asked } from '../asked'
import type { Peer, Reader } from '../reader'
import type { Refusal } from '../refusal'

export type Identified = { readonly kind: 'known'; readonly reader: Reader } | Refusal

/** What the handler answers in the place of an upstream's record: JSON, with the cookie that goes with it. */
export type DeskAnswer = { readonly kind: 'done'; readonly cookie: string } | Refusal

/** Where readers sign in and out, where the server itself asks for a password. */
type SignInDesk = {
  readonly isSignedIn: (request: Pick<Asked, 'headers'>) => Promise<boolean>
  readonly signIn: (request: Asked, peer: Peer) => Promise<DeskAnswer>
  readonly signOut: () => DeskAnswer
}

/** How the server tells who is asking. Neither promise rejects. */
export type Auth = {
  /** Who asks, or why nothing is read for them. */
  readonly identify: (request: Pick<Asked, 'headers'>) => Promise<Identified>
  /** Null where nobody signs in here: a login stands in front, or there is none. */
  readonly desk: SignInDesk | null
  /** The request headers, in small letters, that the above are told by. */
  readonly readHeaders: readonly string[]
}

/** Lets everybody in under one name: for this machine alone, or where the operator said so. */
export const openAuth = (subject: 'local' | 'anyone'): Auth => {
  const known: Identified = { kind: 'known', reader: { subject, claims: {} } }
  return { identify: () => Promise.resolve(known), desk: null, readHeaders: [] }
}
