import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import * as v from 'valibot'
import type { PasswordHash } from './password-hash'

type Session = {
  /** Tells browsers apart; holds nothing about a person. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly until: number
}

export type Sessions = {
  /** The cookie for a session that begins now, as a `Set-Cookie` value. */
  readonly begin: (known: Session | null) => Promise<string>
  /** The cookie that replaces an ended session's cookie. */
  readonly end: () => string
  /** The session in a `Cookie` header if it was sealed here, even if it has expired. Never rejects. */
  readonly read: (cookies: string | null) => Promise<Session | null>
}

type Settings = {
  readonly secret: string | null
  /** A new password ends all sessions. */
  readonly hash: PasswordHash
  readonly sessionMs: number
  readonly isSecure: boolean
  readonly now: () => number
}

/** How many seconds a browser keeps the cookie after its session: it shows that the browser once had the password. */
const KNOWN_FOR = 30 * 24 * 3600

const SessionSchema = v.object({ id: v.pipe(v.string(), v.uuid()), until: v.number() })

const SEAL = { alg: 'dir', enc: 'A256GCM' }

const valueOf = (cookies: string, name: string): string | undefined =>
  cookies
    .split(/[;,]/)
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/**
 * Sessions are kept in their cookies, sealed, so any number of server copies can read them and none stores them. As a
 * result, signing out only removes the cookie from the browser: a stolen copy stays valid until it expires, or until
 * the password or the secret changes.
 */
export const createSessions = (settings: Settings): Sessions => {
  const { secret, hash, sessionMs, isSecure, now } = settings
  const from = secret ?? randomBytes(32)
  const sealKey = new Uint8Array(hkdfSync('sha256', from, hash.key, 'viewer session', 32))
  // Under this prefix a browser accepts the cookie from this very host only, and only over TLS.
  const name = isSecure ? '__Host-viewer-session' : 'viewer-session'
  const rest = `; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    begin: async (known) => {
      const session = { id: known?.id ?? randomUUID(), until: now() + sessionMs }
      const sealed = await new EncryptJWT(session).setProtectedHeader(SEAL).encrypt(sealKey)
      const age = Math.round(sessionMs / 1000) + KNOWN_FOR
      return `${name}=${sealed}${rest}; Max-Age=${age}`
    },
    end: () => `${name}=${rest}; Max-Age=0`,
    read: async (cookies) => {
      const sealed = valueOf(cookies ?? '', name)
      if (sealed === undefined) return null
      try {
        const { payload } = await jwtDecrypt(sealed, sealKey, {
          keyManagementAlgorithms: [SEAL.alg],
          contentEncryptionAlgorithms: [SEAL.enc],
        })
        const parsed = v.safeParse(SessionSchema, payload)
        return parsed.success ? parsed.output : null
      } catch {
        return null
      }
    },
  }
}
