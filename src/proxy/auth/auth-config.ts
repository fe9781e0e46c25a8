import type { PasswordHash } from './password-hash'

export type JwtConfig = {
  readonly kind: 'proxy-jwt'
  /** In lower case. */
  readonly header: string
  readonly issuer: string
  readonly audience: string
  /** A key set, or the folder in which an AWS load balancer's keys are, one PEM file per key. */
  readonly keys: { readonly kind: 'jwks' | 'alb'; readonly url: string }
}

export type PasswordConfig = {
  readonly kind: 'password'
  readonly hash: PasswordHash
  /** Null: generated at start, so sessions end with the process. */
  readonly secret: string | null
  readonly sessionMs: number
}

/** How the server tells who is asking. `local`: it need not, since only this machine can connect. */
export type AuthConfig =
  { readonly kind: 'local' } | { readonly kind: 'none' } | JwtConfig | PasswordConfig
