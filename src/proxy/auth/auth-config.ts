import type { PasswordHash } from './password-hash'

export type JwtConfig = {
  readonly kind: 'proxy-jwt'
  /** In small letters. */
  readonly header: string
  readonly issuer: string
  readonly audience: string
  /** A set of keys, or the folder with one PEM file a key that an AWS load balancer's keys are in. */
  readonly keys: { readonly kind: 'jwks' | 'alb'; readonly url: string }
}

export type PasswordConfig = {
  readonly kind: 'password'
  readonly hash: PasswordHash
  /** Null: made up at the start, so sessions end with the process. */
  readonly secret: string | null
  readonly sessionMs: number
}

/** How the server tells who is asking. `local`: it need not, as only this machine can connect. */
export type AuthConfig =
  { readonly kind: 'local' } | { readonly kind: 'none' } | JwtConfig | PasswordConfig
