import * as v from 'valibot'
import type { Asked } from '../asked'
import { readJsonBody } from '../json-body'
import { refuse } from '../refusal'
import type { Auth, DeskAnswer, Identified } from './auth'
import type { PasswordConfig } from './auth-config'
import { isPassword } from './password-hash'
import { createSessions } from './sessions'
import { createSlowDown } from './slow-down'
import { createTurns } from './turns'

const MAX_SIGN_IN_BYTES = 8192

const SignInSchema = v.object({ password: v.pipe(v.string(), v.maxLength(1024)) })

type Options = { readonly isSecure: boolean; readonly now: () => number }

/** Asks readers for the team's one password. */
export const createPasswordAuth = (config: PasswordConfig, { isSecure, now }: Options): Auth => {
  const { hash, secret, sessionMs } = config
  const sessions = createSessions({ secret, hash, sessionMs, isSecure, now })
  // A browser that has signed in before has a counter of its own and goes ahead of strangers, so no stranger can lock
  // it out.
  const knownSlowDown = createSlowDown(now)
  const strangerSlowDown = createSlowDown(now)
  const sessionOf = (request: Pick<Asked, 'headers'>) =>
    sessions.read(request.headers.get('cookie'))

  /** One check at a time: each takes much memory and processor time. */
  const inTurn = createTurns()

  const isSignedIn = async (request: Pick<Asked, 'headers'>): Promise<boolean> =>
    ((await sessionOf(request))?.until ?? 0) > now()

  const identify = async (request: Pick<Asked, 'headers'>): Promise<Identified> =>
    (await isSignedIn(request))
      ? { kind: 'known', reader: { subject: 'password', claims: {} } }
      : refuse('sign_in_required')

  const signIn = async (request: Asked, address: string): Promise<DeskAnswer> => {
    const parsed = v.safeParse(SignInSchema, await readJsonBody(request, MAX_SIGN_IN_BYTES))
    if (!parsed.success) return refuse('invalid_request', { cause: 'sign_in' })
    const session = await sessionOf(request)
    const isKnown = session !== null
    const slowDown = isKnown ? knownSlowDown : strangerSlowDown
    const who = session?.id ?? address
    const wait = slowDown.enter(who)
    if (wait > 0) return refuse('sign_in_slowed', { retryAfter: wait })
    let isRight = false
    try {
      isRight = await inTurn(() => isPassword(parsed.output.password, hash), isKnown)
    } finally {
      slowDown.leave(who, isRight)
    }
    if (!isRight) return refuse('wrong_password')
    return { kind: 'done', cookie: await sessions.begin(session) }
  }

  return {
    identify,
    desk: {
      isSignedIn,
      signIn: (request, { address }) => signIn(request, address),
      signOut: () => ({ kind: 'done', cookie: sessions.end() }),
    },
    readHeaders: ['cookie'],
  }
}
