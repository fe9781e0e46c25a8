import {
  type FetchImplementation,
  type JWTVerifyGetKey,
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
} from 'jose'
import type { Asked } from '../asked'
import type { Reader } from '../reader'
import { refuse } from '../refusal'
import { createAlbKeys } from './alb-keys'
import type { Auth, Identified } from './auth'
import type { JwtConfig } from './auth-config'

/** Asymmetric algorithms only: with a symmetric one, anyone who knows the public key could sign. */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ')

/** How many seconds the clocks of issuer and server may differ by. */
const CLOCK_TOLERANCE = 60

/** These errors mean that the keys could not be fetched; they say nothing about the token. */
const KEY_FAULTS = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'])

/** How long keys that could not be had are not asked for again: jose itself pauses only after it got some. */
const PAUSE_MS = 1000

const createPausingFetch = (): FetchImplementation => {
  let pausesUntil = 0
  return async (url, options) => {
    if (Date.now() < pausesUntil) throw new errors.JOSEError('The keys could not be had just now')
    let isHad = false
    try {
      const answer = await fetch(url, options)
      isHad = answer.status === 200
      return answer
    } finally {
      if (!isHad) pausesUntil = Date.now() + PAUSE_MS
    }
  }
}

const faultOf = (error: unknown): Identified => {
  const code = error instanceof errors.JOSEError ? error.code : 'ERR_LOGIN_KEYS'
  const isOurs = code === 'ERR_LOGIN_KEYS' || KEY_FAULTS.has(code)
  return refuse('not_vouched', { cause: code, ...(isOurs ? { status: 503 } : {}) })
}

/** The person whom the token is about. With some issuers, a service's token has no `sub`. */
const subjectOf = (claims: Reader['claims']): string | undefined =>
  [claims['sub'], claims['email'], claims['common_name']].find(
    (name): name is string => typeof name === 'string' && name !== '',
  )

const tokenOf = (header: string, value: string): string =>
  header === 'authorization' ? value.replace(/^Bearer +/i, '') : value

/**
 * Trusts a login in front if it signs what it says. Only one header is read, it is verified only with the issuer's own
 * keys, and the token must be for this application and not expired. Names and addresses that arrive unsigned in other
 * headers are never read.
 */
export const createJwtAuth = ({ header, issuer, audience, keys }: JwtConfig): Auth => {
  const isAlb = keys.kind === 'alb'
  const findKey: JWTVerifyGetKey = isAlb
    ? createAlbKeys({ url: keys.url, signer: audience, issuer })
    : createRemoteJWKSet(new URL(keys.url), { [customFetch]: createPausingFetch() })
  const rules = {
    algorithms: isAlb ? ['ES256'] : ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE,
    // An AWS load balancer puts these three in the token's head, where `findKey` checks them.
    ...(isAlb ? {} : { issuer, audience, requiredClaims: ['exp'] }),
  }
  const identify = async (request: Pick<Asked, 'headers'>): Promise<Identified> => {
    const value = request.headers.get(header)
    if (value === null) return refuse('not_vouched', { cause: 'no_token' })
    try {
      const { payload } = await jwtVerify(tokenOf(header, value), findKey, rules)
      const subject = subjectOf(payload)
      return subject === undefined
        ? refuse('not_vouched', { cause: 'no_subject' })
        : { kind: 'known', reader: { subject, claims: payload } }
    } catch (error) {
      return faultOf(error)
    }
  }
  return { identify, desk: null, readHeaders: [header] }
}
