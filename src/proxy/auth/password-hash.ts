import { type ScryptOptions, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** The data for checking a password: scrypt's costs, the salt, and the key that must come out. */
export type PasswordHash = {
  /** The base-2 logarithm of the cost in memory and time. */
  readonly ln: number
  readonly r: number
  readonly p: number
  readonly salt: Buffer
  readonly key: Buffer
}

// 32 MB and a few tenths of a second for each attempt.
const COSTS = { ln: 15, r: 8, p: 3 }
const MOST_BYTES = 268_435_456

const derive = (
  password: string,
  { ln, r, p, salt }: Omit<PasswordHash, 'key'>,
  length: number,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 2 * MOST_BYTES }
    // Depending on the keyboard, one letter can be typed as different code points.
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })

const PHC =
  /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43,86})$/

/**
 * Reads `$scrypt$ln=15,r=8,p=3$<salt>$<key>`. Null for anything else, and for costs too low to protect or too high to
 * pay.
 */
export const readPasswordHash = (text: string): PasswordHash | null => {
  const [, ln, r, p, salt, key] = PHC.exec(text) ?? []
  if (salt === undefined || key === undefined) return null
  const costs = { ln: Number(ln), r: Number(r), p: Number(p) }
  const bytes = 128 * 2 ** costs.ln * costs.r
  const isSound = costs.ln >= 14 && costs.r >= 8 && costs.p >= 1 && costs.p <= 16
  if (!isSound || bytes > MOST_BYTES) return null
  return { ...costs, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') }
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/={1,2}$/, '')

/** Makes the value of `PASSWORD_HASH`. */
export const makePasswordHash = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const { ln, r, p } = COSTS
  const key = await derive(password, { ...COSTS, salt }, 32)
  return `$scrypt$ln=${ln},r=${r},p=${p}$${base64(salt)}$${base64(key)}`
}

/** Whether this is the password. The time this takes does not depend on how much of it is right. */
export const isPassword = async (given: string, hash: PasswordHash): Promise<boolean> =>
  timingSafeEqual(await derive(given, hash, hash.key.length), hash.key)
