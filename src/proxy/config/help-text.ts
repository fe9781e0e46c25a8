import { DEFAULTS, type VariableName } from './config'

/** One line each; the type makes sure that none is missing. */
const VARIABLES: Readonly<Record<VariableName, string>> = {
  NEBULY_API_KEY: "the project's key; without one, invented samples are shown",
  NEBULY_PROJECTS: 'several projects instead, as JSON, or @ and the name of a file with it',
  NEBULY_BASE_URL: 'where Nebuly answers',
  HOST: 'the address to listen on; all but 127.0.0.1 needs VIEWER_AUTH',
  PORT: 'the port to listen on; 0 takes any free one',
  VIEWER_AUTH: 'who may read: proxy-jwt, password or none; without it, this machine',
  VIEWER_URL: 'the address in browsers, such as https://viewer.example',
  JWT_PRESET: 'oauth2-proxy, cloudflare-access, google-iap or aws-alb',
  JWT_ISSUER: 'what the tokens have as iss',
  JWT_AUDIENCE: "what the tokens have as aud; for aws-alb the balancer's ARN",
  JWT_JWKS_URL: "where the issuer's public keys are",
  JWT_HEADER: 'the header in which the tokens come',
  PASSWORD_HASH: 'what hash-password prints, in single quotes',
  SESSION_SECRET: 'seals the sessions; several copies need the same one',
  SESSION_HOURS: 'how long a session lasts [12]',
  READER_RATE: 'requests a second of one reader in the long run',
  READER_BURST: 'requests of one reader at once after a pause',
  READER_CONCURRENCY: 'requests of one reader under way at once',
  TOTAL_RATE: 'requests a second of all readers in the long run',
  TOTAL_BURST: 'requests of all readers at once after a pause',
  TOTAL_CONCURRENCY: 'requests of all readers under way at once',
  TRUSTED_PROXIES: 'addresses whose X-Forwarded-For is believed, for the limits alone',
  UPSTREAM_TIMEOUT_MS: 'milliseconds for one whole exchange with Nebuly',
  MAX_RECORD_BYTES: 'bytes of the largest record that is passed on',
  SHUTDOWN_DELAY_MS: 'milliseconds that readers are still served when it is told to stop',
  SHUTDOWN_TIMEOUT_MS: 'milliseconds that exchanges under way have left after that',
}

const width = Math.max(...Object.keys(VARIABLES).map((name) => name.length)) + 2

const defaults: Readonly<Record<string, string | undefined>> = DEFAULTS

const lines = Object.entries(VARIABLES).map(([name, meaning]) => {
  const usual = defaults[name] ?? ''
  return `  ${name.padEnd(width)}${meaning}${usual === '' ? '' : ` [${usual}]`}`
})

/** The text that `--help` prints: the commands, and every setting with its default. */
export const HELP_TEXT = `Opens recorded LLM interactions from Nebuly in the browser, through a server that keeps the key.

  interaction-viewer                 serves, on http://127.0.0.1:4173 unless told otherwise
  interaction-viewer hash-password   asks for a password and prints its PASSWORD_HASH
  interaction-viewer --help          prints this
  interaction-viewer --version       prints the version

Settings are environment variables, or lines of a file .env in the working directory:

${lines.join('\n')}
`
