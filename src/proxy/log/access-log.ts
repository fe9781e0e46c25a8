import { fitCharacters } from '@/lib/cut-characters'

/** One request, as the log keeps it: no key, no cookie, no recorded text, no address that a visitor made up. */
export type LogEntry = {
  /** Missing where it could not be read. */
  readonly method?: string | undefined
  /** The route's template, or `unknown`. */
  readonly route: string
  /** Who asked, where that was found out. */
  readonly subject?: string | undefined
  /** The label of the project that was read, or the only one that could have been. */
  readonly project?: string | undefined
  /** The interaction's id. */
  readonly id?: string | undefined
  readonly status: number
  readonly bytes: number
  readonly ms: number
  readonly requestId: string
  readonly code?: string | undefined
  readonly outcome: 'complete' | 'broken' | 'reader_left'
  /** A constant that names a fault, such as `ECONNREFUSED`, or the upstream's status. */
  readonly cause?: string | undefined
}

export type WriteLog = (entry: LogEntry) => void

const LONGEST_SUBJECT = 200

/** Nearly every text of ours is, and finding that out takes a fraction of looking for what is not. */
const PLAIN = /^[\x20-\x7e]*$/

/**
 * A reader's name as the log shows it: what a login says of somebody may be anything, so it loses what controls,
 * reorders or hides text, and its end where it is too long.
 */
export const loggedSubject = (subject: string): string => {
  if (PLAIN.test(subject) && subject.length <= LONGEST_SUBJECT) return subject
  const shown = subject.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
  return fitCharacters(shown, LONGEST_SUBJECT)
}

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')

/**
 * One JSON line. JSON escapes line breaks and most controls, and here the rest as well, so no value can start a line,
 * steer a terminal or turn the order of what is read.
 */
export const logLine = (entry: object, now: number): string => {
  const line = JSON.stringify({ time: new Date(now).toISOString(), ...entry })
  return `${PLAIN.test(line) ? line : line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)}\n`
}
