import type { Asked } from '../asked'
import type { Peer, Reader } from '../reader'
import type { Refusal } from '../refusal'

export type Identified = { readonly kind: 'known'; readonly reader: Reader } | Refusal

/** The handler's answer to signing in or out: JSON and a cookie, or a refusal. */
export type DeskAnswer = { readonly kind: 'done'; readonly cookie: string } | Refusal

/** Where readers sign in and out, if the server itself asks for a password. */
type SignInDesk = {
  readonly isSignedIn: (request: Pick<Asked, 'headers'>) => Promise<boolean>
  readonly signIn: (request: Asked, peer: Peer) => Promise<DeskAnswer>
  readonly signOut: () => DeskAnswer
}

/** How the server tells who is asking. Neither promise rejects. */
export type Auth = {
  /** Who is asking, or why they may read nothing. */
  readonly identify: (request: Pick<Asked, 'headers'>) => Promise<Identified>
  /** Null if nobody signs in here: there is a login in front, or none at all. */
  readonly desk: SignInDesk | null
  /** The request headers, in lower case, that the functions above read. */
  readonly readHeaders: readonly string[]
}

/** Lets everybody in under one name: if only this machine can connect, or if the operator said so. */
export const openAuth = (subject: 'local' | 'anyone'): Auth => {
  const known: Identified = { kind: 'known', reader: { subject, claims: {} } }
  return { identify: () => Promise.resolve(known), desk: null, readHeaders: [] }
}
