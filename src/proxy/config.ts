import * as v from 'valibot'

export type Environment = Readonly<Record<string, string | undefined>>

export type Config = {
  /** Null: no key was given, so the embedded sample upstream answers. */
  readonly apiKey: string | null
  /** Without a trailing slash; may carry a path. */
  readonly baseUrl: string
  readonly host: string
  /** 0 asks the system for a free one. */
  readonly port: number
  /** Milliseconds for one whole exchange with the upstream, a retry included. */
  readonly upstreamTimeoutMs: number
  /** Bytes of one upstream body as they come over the wire, that is compressed. */
  readonly maxRecordBytes: number
}

export type ConfigResult =
  | { readonly kind: 'ok'; readonly config: Config }
  /** One plain sentence that names the variable and never shows its value. */
  | { readonly kind: 'refused'; readonly sentence: string }

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Whether traffic to this host name stays on this machine. */
const isLoopback = (host: string): boolean => LOOPBACK.has(host.toLowerCase())

const toUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

const isPlainBase = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null || /[?#\s]/.test(text)) return false
  return url.username === '' && url.password === ''
}

const isSafeScheme = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** A whole number in decimal digits alone: no sign, no exponent, no blanks. */
const wholeNumber = (min: number, max: number, sentence: string) =>
  v.pipe(
    v.string(sentence),
    v.regex(/^\d{1,10}$/, sentence),
    v.transform(Number),
    v.minValue(min, sentence),
    v.maxValue(max, sentence),
  )

const EnvironmentSchema = v.object({
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
        isPlainBase,
        'NEBULY_BASE_URL must be a plain URL: no user name, password, query or fragment.',
      ),
      v.check(
        isSafeScheme,
        'NEBULY_BASE_URL must start with https:// (http:// is allowed for this machine only).',
      ),
      v.transform((text) => new URL(text).href.replace(/\/+$/, '')),
    ),
    'https://backend.nebuly.com',
  ),
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.check(
        isLoopback,
        'HOST must be 127.0.0.1, localhost or ::1: the viewer has no way yet to tell who is asking, so it serves this machine only.',
      ),
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
})

/** Reads the configuration from environment variables, once, at start. */
export const parseConfig = (environment: Environment): ConfigResult => {
  const parsed = v.safeParse(EnvironmentSchema, environment, { abortEarly: true })
  if (!parsed.success) return { kind: 'refused', sentence: parsed.issues[0].message }
  const env = parsed.output
  return {
    kind: 'ok',
    config: {
      apiKey: env.NEBULY_API_KEY ?? null,
      baseUrl: env.NEBULY_BASE_URL,
      host: env.HOST.replace(/^\[|\]$/g, ''),
      port: env.PORT,
      upstreamTimeoutMs: env.UPSTREAM_TIMEOUT_MS,
      maxRecordBytes: env.MAX_RECORD_BYTES,
    },
  }
}
