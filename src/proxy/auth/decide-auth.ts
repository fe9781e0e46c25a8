import { isLoopback, isSafeUrl } from '../config/plain-url'
import type { AuthConfig } from './auth-config'
import { type AuthEnvironment, isLocalOrigin } from './auth-environment'
import { PRESETS } from './presets'

type Refused = { readonly kind: 'refused'; readonly sentence: string }

type Decided =
  { readonly kind: 'ok'; readonly auth: AuthConfig; readonly isExposed: boolean } | Refused

const refused = (sentence: string): Refused => ({ kind: 'refused', sentence })

const HOUR_MS = 3_600_000

const JWT_VARIABLES = [
  'JWT_PRESET',
  'JWT_ISSUER',
  'JWT_AUDIENCE',
  'JWT_JWKS_URL',
  'JWT_HEADER',
] as const
const PASSWORD_VARIABLES = ['PASSWORD_HASH', 'SESSION_SECRET', 'SESSION_HOURS'] as const

/** Finds a variable that the chosen way of telling readers apart ignores: it would only seem to protect something. */
const strayFault = (env: AuthEnvironment): string | null => {
  const isStray = (mode: AuthEnvironment['VIEWER_AUTH']) => (name: keyof AuthEnvironment) =>
    env[name] !== undefined && env.VIEWER_AUTH !== mode
  const forJwt = JWT_VARIABLES.find(isStray('proxy-jwt'))
  if (forJwt !== undefined) {
    return `${forJwt} is set, but does nothing unless VIEWER_AUTH is proxy-jwt.`
  }
  const forPassword = PASSWORD_VARIABLES.find(isStray('password'))
  return forPassword === undefined
    ? null
    : `${forPassword} is set, but does nothing unless VIEWER_AUTH is password.`
}

/** What to set for want of the keys' address, where a preset works it out from another variable. */
const NO_KEYS: Partial<Record<NonNullable<AuthEnvironment['JWT_PRESET']>, string>> = {
  'aws-alb':
    "JWT_AUDIENCE must be the ARN of an application load balancer; outside AWS's usual regions, JWT_JWKS_URL must say where its keys are.",
  'cloudflare-access':
    "JWT_ISSUER must be the team's address, https://<team>.cloudflareaccess.com, without a slash at its end.",
}

const NO_KEYS_URL =
  'JWT_JWKS_URL must be set: where the public keys of the issuer are (`jwks_uri` in its OpenID configuration).'

const readJwt = (env: AuthEnvironment): AuthConfig | string => {
  const preset = env.JWT_PRESET === undefined ? undefined : PRESETS[env.JWT_PRESET]
  const issuer = env.JWT_ISSUER ?? preset?.issuer
  const audience = env.JWT_AUDIENCE
  if (issuer === undefined) return 'JWT_ISSUER must be set: the `iss` of the tokens.'
  if (audience === undefined) {
    return env.JWT_PRESET === 'aws-alb'
      ? "JWT_AUDIENCE must be set: the load balancer's ARN."
      : 'JWT_AUDIENCE must be set: the `aud` of the tokens, without which those for other applications would do.'
  }
  const url = env.JWT_JWKS_URL ?? preset?.keysUrl?.(issuer, audience)
  if (url === undefined || !isSafeUrl(url)) {
    return (env.JWT_PRESET && NO_KEYS[env.JWT_PRESET]) ?? NO_KEYS_URL
  }
  const kind = env.JWT_PRESET === 'aws-alb' ? 'alb' : 'jwks'
  const header = env.JWT_HEADER ?? preset?.header
  if (header === undefined) {
    return 'JWT_HEADER must be set, or JWT_PRESET: the header in which the tokens come.'
  }
  return { kind: 'proxy-jwt', header, issuer, audience, keys: { kind, url } }
}

const readPassword = (env: AuthEnvironment): AuthConfig | string =>
  env.PASSWORD_HASH === undefined || env.PASSWORD_HASH === null
    ? 'PASSWORD_HASH must be set: the command hash-password makes one.'
    : {
        kind: 'password',
        hash: env.PASSWORD_HASH,
        secret: env.SESSION_SECRET ?? null,
        sessionMs: (env.SESSION_HOURS ?? 12) * HOUR_MS,
      }

const readMode = (env: AuthEnvironment): AuthConfig | string => {
  switch (env.VIEWER_AUTH) {
    case 'proxy-jwt':
      return readJwt(env)
    case 'password':
      return readPassword(env)
    case 'none':
      return { kind: 'none' }
    case undefined:
      return { kind: 'local' }
  }
}

/** Finds a fault in where the viewer can be reached, given how it tells who is asking. */
const placeFault = (env: AuthEnvironment, isExposed: boolean): string | null => {
  const mode = env.VIEWER_AUTH
  if (mode === undefined && isExposed) {
    return 'HOST must be 127.0.0.1, localhost or ::1 as long as nothing can tell who is asking: set VIEWER_AUTH to proxy-jwt or password (or to none, if whoever reaches the viewer may read the whole project).'
  }
  if (mode === undefined && !env.VIEWER_URL.every(isLocalOrigin)) {
    return 'VIEWER_AUTH must be proxy-jwt, password or none, as VIEWER_URL is not on this machine alone.'
  }
  if (isExposed && env.VIEWER_URL.length === 0) {
    return 'VIEWER_URL must be the address under which browsers reach the viewer, such as https://viewer.example, as HOST is not this machine alone.'
  }
  if (mode !== 'none' && !env.VIEWER_URL.every(isSafeUrl)) {
    return 'VIEWER_URL must start with https://: over http:// whoever is on the way reads passwords and records.'
  }
  return null
}

/** Decides from all variables who may read, and whether that protects the address that the server listens on. */
export const decideAuth = (env: AuthEnvironment, host: string): Decided => {
  const isExposed = !isLoopback(host)
  const fault = placeFault(env, isExposed) ?? strayFault(env)
  if (fault !== null) return refused(fault)
  const auth = readMode(env)
  return typeof auth === 'string' ? refused(auth) : { kind: 'ok', auth, isExposed }
}
