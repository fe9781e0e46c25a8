import * as v from 'valibot'
import { isLoopback, isPlainUrl, isSafeUrl } from '../config/plain-url'
import { wholeNumber } from '../config/whole-number'
import { readPasswordHash } from './password-hash'

const hasOriginOnly = (text: string): boolean => isPlainUrl(text) && new URL(text).pathname === '/'

/** Hosts are compared exactly, so a pattern such as `*.viewer.example` would let nobody in. */
const isWeb = (text: string): boolean =>
  hasOriginOnly(text) && /^https?:$/.test(new URL(text).protocol) && !text.includes('*')

/** Whether only this machine can reach this origin. */
export const isLocalOrigin = (origin: string): boolean => isLoopback(new URL(origin).hostname)

const named = (name: string) => v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,1024}$/, name))

/** The variables that say who may read, each checked on its own; `decideAuth` checks how they fit together. */
export const AUTH_ENTRIES = {
  VIEWER_AUTH: v.optional(
    v.picklist(
      ['proxy-jwt', 'password', 'none'],
      'VIEWER_AUTH must be proxy-jwt, password or none.',
    ),
  ),
  VIEWER_URL: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => (text === '' ? [] : text.split(',').map((part) => part.trim()))),
      v.check(
        (urls) => urls.every(isWeb),
        'VIEWER_URL must be an address such as https://viewer.example, without a path; several are separated by commas.',
      ),
      v.transform((urls) => urls.map((url) => new URL(url).origin)),
    ),
    '',
  ),
  JWT_PRESET: v.optional(
    v.picklist(
      ['oauth2-proxy', 'cloudflare-access', 'google-iap', 'aws-alb'],
      'JWT_PRESET must be oauth2-proxy, cloudflare-access, google-iap or aws-alb.',
    ),
  ),
  JWT_ISSUER: v.optional(named('JWT_ISSUER must be the text that the tokens have as `iss`.')),
  JWT_AUDIENCE: v.optional(named('JWT_AUDIENCE must be the text that the tokens have as `aud`.')),
  JWT_JWKS_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => isPlainUrl(text) && isSafeUrl(text),
        'JWT_JWKS_URL must start with https:// and have no user name, query or fragment (http:// is allowed for this machine only).',
      ),
    ),
  ),
  JWT_HEADER: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[A-Za-z][A-Za-z0-9-]{0,63}$/,
        'JWT_HEADER must be the name of a header: letters, digits and dashes.',
      ),
      v.toLowerCase(),
    ),
  ),
  PASSWORD_HASH: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => readPasswordHash(text) !== null,
        'PASSWORD_HASH must be what the command hash-password printed; in a shell, put it in single quotes.',
      ),
      v.transform(readPasswordHash),
    ),
  ),
  SESSION_SECRET: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[\x21-\x7e]{32,1024}$/,
        'SESSION_SECRET must be 32 to 1024 letters, digits and signs that nobody can guess, without blanks.',
      ),
    ),
  ),
  SESSION_HOURS: v.optional(
    wholeNumber(1, 720, 'SESSION_HOURS must be a number of hours from 1 to 720.'),
  ),
}

/** The variables above, checked. */
export type AuthEnvironment = v.InferOutput<v.ObjectSchema<typeof AUTH_ENTRIES, undefined>>
