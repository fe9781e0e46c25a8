/** Who is asking, as far as the server can tell. */
export type Reader = {
  /** Identifies this person in limits and logs: stable, never empty. */
  readonly subject: string
  /** The claims from the login in front; empty if there is none. */
  readonly claims: Readonly<Record<string, unknown>>
}

/**
 * Where a request came from: the address of the connection or, behind a trusted proxy, the one that the proxy reports.
 */
export type Peer = { readonly address: string }
