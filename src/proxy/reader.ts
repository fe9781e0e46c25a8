/** Who is asking, as far as the server can tell. */
export type Reader = {
  /** What stands for this person in limits and logs: stable, never empty. */
  readonly subject: string
  /** What the login in front says about them; empty where there is none. */
  readonly claims: Readonly<Record<string, unknown>>
}

/** Where a request came from, as its connection tells or, where that is a trusted proxy, as the proxy does. */
export type Peer = { readonly address: string }
