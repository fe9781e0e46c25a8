import { type CryptoKey, type JWTVerifyGetKey, errors, importSPKI } from 'jose'
import * as v from 'valibot'

type AlbSettings = {
  /** The folder of the region's public keys, one PEM file per key. */
  readonly url: string
  /**
   * The load balancer's ARN. It is checked because anyone can have a load balancer, with its keys in the same folder.
   */
  readonly signer: string
  readonly issuer: string
}

const HeadSchema = v.object({
  // It becomes part of a URL.
  kid: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  signer: v.string(),
  iss: v.string(),
  exp: v.number(),
})

const MOST_KEYS = 16
/** How many keys are fetched at once. A load balancer signs with one, and with two while it changes them. */
const MOST_FETCHES = 2
const MOST_PEM_BYTES = 4096
const TIMEOUT_MS = 5000
/** How long no new key is fetched after one failed: made-up key names must not cause as many requests. */
const COOLDOWN_MS = 10_000
const CLOCK_TOLERANCE_MS = 60_000

const fetchKey = async (url: string): Promise<CryptoKey> => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (answer.status !== 200) throw new errors.JWKSNoMatchingKey()
  const text = await answer.text()
  if (text.length > MOST_PEM_BYTES) throw new errors.JWKSInvalid()
  return importSPKI(text, 'ES256')
}

/**
 * Fetches keys by their names and keeps them. Anyone can make up names, so those that are not known yet are few at a
 * time, and change nothing for the keys that are.
 */
const createKeyFinder = (folder: string): ((kid: string) => Promise<CryptoKey>) => {
  // The longest unused comes first.
  const known = new Map<string, CryptoKey>()
  const underWay = new Map<string, Promise<CryptoKey>>()
  let coolsUntil = 0
  const keep = (kid: string, key: CryptoKey): CryptoKey => {
    known.delete(kid)
    known.set(kid, key)
    const [unused] = known.keys()
    if (known.size > MOST_KEYS && unused !== undefined) known.delete(unused)
    return key
  }
  const fetchNew = async (kid: string): Promise<CryptoKey> => {
    try {
      return keep(kid, await fetchKey(`${folder}/${kid}`))
    } catch (error) {
      coolsUntil = Date.now() + COOLDOWN_MS
      throw error
    } finally {
      underWay.delete(kid)
    }
  }
  return async (kid) => {
    const key = known.get(kid)
    if (key !== undefined) return keep(kid, key)
    const fetching = underWay.get(kid)
    if (fetching !== undefined) return fetching
    if (underWay.size >= MOST_FETCHES || Date.now() < coolsUntil) {
      throw new errors.JWKSNoMatchingKey()
    }
    const found = fetchNew(kid)
    underWay.set(kid, found)
    return found
  }
}

/**
 * Finds the key of a token from an AWS application load balancer. These tokens carry the issuer, the expiry and the
 * load balancer that signed in their head instead of their claims, so they are checked here. Rejects with one of jose's
 * errors.
 */
export const createAlbKeys = ({ url, signer, issuer }: AlbSettings): JWTVerifyGetKey => {
  const findKey = createKeyFinder(url.replace(/\/$/, ''))
  return async (head) => {
    const parsed = v.safeParse(HeadSchema, head)
    if (!parsed.success || parsed.output.signer !== signer || parsed.output.iss !== issuer) {
      throw new errors.JWTClaimValidationFailed('not of this load balancer', {})
    }
    const { kid, exp } = parsed.output
    if (exp * 1000 + CLOCK_TOLERANCE_MS < Date.now()) {
      throw new errors.JWTExpired('the head has ended', {})
    }
    return findKey(kid)
  }
}
