/** One API request, as the log keeps it: no key, no recorded text, no address that a visitor made up. */
export type LogEntry = {
  readonly method: string
  /** The route's template, or `unknown`. */
  readonly route: string
  /** The first group of the interaction's id. */
  readonly id?: string
  readonly status: number
  readonly bytes: number
  readonly ms: number
  readonly requestId: string
  readonly code?: string
  readonly outcome: 'complete' | 'broken' | 'reader_left'
  /** A constant that names a fault, such as `ECONNREFUSED`, or the upstream's status. */
  readonly cause?: string
}

export type WriteLog = (entry: LogEntry) => void

/** One JSON line. JSON escapes line breaks and control characters, so no value can start a line or steer a terminal. */
export const logLine = (entry: object, now: number): string =>
  `${JSON.stringify({ time: new Date(now).toISOString(), ...entry }).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
