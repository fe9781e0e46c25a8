import { isIP } from 'node:net'
import * as v from 'valibot'
import type { AuthConfig } from '../auth/auth-config'
import { AUTH_ENTRIES } from '../auth/auth-environment'
import { decideAuth } from '../auth/decide-auth'
import type { TrustedProxies } from '../limits/client-address'
import { LIMIT_ENTRIES, toLimitSettings } from '../limits/limit-environment'
import type { LimitSettings } from '../limits/limits'
import { isPlainUrl, isSafeUrl, withoutEndSlash } from './plain-url'
import type { ProjectSettings } from '../projects/project'
import { parseProjects } from '../projects/project-environment'
import { wholeNumber } from './whole-number'

export type Environment = Readonly<Record<string, string | undefined>>

export type Config = {
  /** Null: no key was given, so the embedded sample upstream answers. */
  readonly apiKey: string | null
  /** Without a trailing slash; may carry a path. */
  readonly baseUrl: string
  /** The projects of `NEBULY_PROJECTS`; empty if there is a single key, or none. */
  readonly projects: readonly ProjectSettings[]
  readonly limits: LimitSettings
  readonly trustedProxies: TrustedProxies
  readonly host: string
  /** Whether machines other than this one can connect to `host`. */
  readonly isExposed: boolean
  /** The origins under which browsers reach the viewer besides its loopback address. */
  readonly publicUrls: readonly string[]
  readonly auth: AuthConfig
  /** 0 lets the system choose a free port. */
  readonly port: number
  /** Milliseconds for one whole exchange with the upstream, a retry included. */
  readonly upstreamTimeoutMs: number
  /** Bytes of one upstream body as sent over the wire, that is, compressed. */
  readonly maxRecordBytes: number
  /** For how many milliseconds readers are still served when the server is told to stop. */
  readonly shutdownDelayMs: number
  /** How many milliseconds open exchanges have left after that. */
  readonly shutdownMs: number
}

export type ConfigResult =
  | { readonly kind: 'ok'; readonly config: Config }
  /** One plain sentence that names the variable and never shows its value. */
  | { readonly kind: 'refused'; readonly sentence: string }

/** Blank is none: Node would listen on every address there is. */
const isHost = (text: string): boolean =>
  isIP(text.replace(/^\[|\]$/g, '')) !== 0 || /^[A-Za-z0-9.-]{1,253}$/.test(text)

const EnvironmentSchema = v.object({
  ...AUTH_ENTRIES,
  ...LIMIT_ENTRIES,
  NEBULY_PROJECTS: v.optional(v.string()),
  NEBULY_API_KEY: v.optional(
    v.pipe(
      v.string(),
      // `$(cat key-file)` and mounted secrets often end in one line break.
      v.transform((text) => text.replace(/\r?\n$/, '')),
      v.check(
        (text) => text.trim() !== '',
        'NEBULY_API_KEY is set but blank: give the key, or unset the variable to see sample data.',
      ),
      // Node quotes an invalid header value in its own error text, so such a key must never get that far.
      v.regex(
        /^[\x21-\x7e]+$/,
        'NEBULY_API_KEY contains characters that no API key has (blanks, line breaks or non-ASCII letters).',
      ),
      v.maxLength(4096, 'NEBULY_API_KEY is longer than any API key.'),
    ),
  ),
  NEBULY_BASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        isPlainUrl,
        'NEBULY_BASE_URL must be a plain URL: no user name, password, query or fragment.',
      ),
      v.check(
        isSafeUrl,
        'NEBULY_BASE_URL must start with https:// (http:// is allowed for this machine only).',
      ),
      v.transform(withoutEndSlash),
    ),
    'https://backend.nebuly.com',
  ),
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.check(isHost, 'HOST must be an IP address or the name of this machine.'),
      v.transform((text) => text.replace(/^\[|\]$/g, '')),
    ),
    '127.0.0.1',
  ),
  PORT: v.optional(
    wholeNumber(0, 65_535, 'PORT must be a number from 0 to 65535 (0 takes any free port).'),
    '4173',
  ),
  UPSTREAM_TIMEOUT_MS: v.optional(
    wholeNumber(
      100,
      600_000,
      'UPSTREAM_TIMEOUT_MS must be a number of milliseconds from 100 to 600000.',
    ),
    '30000',
  ),
  MAX_RECORD_BYTES: v.optional(
    wholeNumber(
      1024,
      1_073_741_824,
      'MAX_RECORD_BYTES must be a number of bytes from 1024 to 1073741824.',
    ),
    '67108864',
  ),
  SHUTDOWN_DELAY_MS: v.optional(
    wholeNumber(0, 600_000, 'SHUTDOWN_DELAY_MS must be a number of milliseconds from 0 to 600000.'),
    '0',
  ),
  SHUTDOWN_TIMEOUT_MS: v.optional(
    wholeNumber(
      0,
      600_000,
      'SHUTDOWN_TIMEOUT_MS must be a number of milliseconds from 0 to 600000.',
    ),
    '10000',
  ),
})

/** Every variable that is read, with the text that stands for it when it is not set. */
export const DEFAULTS = v.getDefaults(EnvironmentSchema)

export type VariableName = keyof typeof DEFAULTS

const readProjects = (
  env: Readonly<Record<'NEBULY_PROJECTS' | 'NEBULY_API_KEY', string | undefined>>,
  baseUrl: string,
): ReturnType<typeof parseProjects> => {
  if (env.NEBULY_PROJECTS === undefined) return { kind: 'ok', projects: [] }
  return env.NEBULY_API_KEY === undefined
    ? parseProjects(env.NEBULY_PROJECTS, baseUrl)
    : {
        kind: 'refused',
        sentence:
          'NEBULY_PROJECTS and NEBULY_API_KEY are both set: give one key, or a list of projects.',
      }
}

/** Reads the configuration from environment variables, once, at the start. */
export const parseConfig = (environment: Environment): ConfigResult => {
  const parsed = v.safeParse(EnvironmentSchema, environment, { abortEarly: true })
  if (!parsed.success) return { kind: 'refused', sentence: parsed.issues[0].message }
  const env = parsed.output
  const decided = decideAuth(env, env.HOST)
  if (decided.kind === 'refused') return decided
  const { NEBULY_PROJECTS, NEBULY_API_KEY, NEBULY_BASE_URL } = env
  const read = readProjects({ NEBULY_PROJECTS, NEBULY_API_KEY }, NEBULY_BASE_URL)
  if (read.kind === 'refused') return read
  return {
    kind: 'ok',
    config: {
      apiKey: env.NEBULY_API_KEY ?? null,
      baseUrl: env.NEBULY_BASE_URL,
      projects: read.projects,
      limits: toLimitSettings(env),
      trustedProxies: env.TRUSTED_PROXIES,
      host: env.HOST,
      isExposed: decided.isExposed,
      publicUrls: env.VIEWER_URL,
      auth: decided.auth,
      port: env.PORT,
      upstreamTimeoutMs: env.UPSTREAM_TIMEOUT_MS,
      maxRecordBytes: env.MAX_RECORD_BYTES,
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
      shutdownMs: env.SHUTDOWN_TIMEOUT_MS,
    },
  }
}
