import { fitCharacters } from '@/lib/cut-characters'

/** One request as the log keeps it: no key, no cookie, no recorded text, no address that a visitor made up. */
export type LogEntry = {
  /** Missing if it could not be read. */
  readonly method?: string | undefined
  /** The route's template, or `unknown`. */
  readonly route: string
  /** Who asked, if that is known. */
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

/** Nearly every text is plain, and checking for that takes a fraction of the time of looking for what is not. */
const PLAIN = /^[\x20-\x7e]*$/

/**
 * A reader's name as the log shows it. A login may report any text as a name, so characters that control, reorder or
 * hide text are removed, and a long name is cut.
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
 * One JSON line. JSON escapes line breaks and most control characters, and this escapes the rest, so no value can start
 * a line, control a terminal or change the order in which text is read.
 */
export const logLine = (entry: object, now: number): string => {
  const time = `"time":"${new Date(now).toISOString()}"`
  const facts = JSON.stringify(entry).slice(1, -1)
  const line = `{${facts === '' ? time : `${time},${facts}`}}`
  return `${PLAIN.test(line) ? line : line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)}\n`
}
