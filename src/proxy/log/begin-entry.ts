import type { LogEntry, WriteLog } from './access-log'

/** What is known of a request before it is answered; `started` in milliseconds since 1970, now where it is missing. */
type Begun = Pick<LogEntry, 'method' | 'route' | 'id'> & { readonly started?: number | undefined }

type Ended = Pick<LogEntry, 'status' | 'bytes' | 'outcome' | 'code' | 'cause'>

/** A line of the log that waits for the end of its answer. */
export type PendingEntry = {
  /** For the answer's `x-request-id`, so that what a reader reports is found in the log. */
  readonly requestId: string
  /** To be called once, when the answer has gone, or can't go. */
  readonly end: (ended: Ended) => void
}

/**
 * Begins the log's entry of a request that the handler does not see: a page, a file, and what is refused before it. No
 * reader's name is in it: a page holds no record, and finding out who asks may take a request for keys.
 */
export const beginEntry = (
  log: WriteLog,
  { started = Date.now(), ...known }: Begun,
): PendingEntry => {
  const requestId = crypto.randomUUID()
  return {
    requestId,
    end: (ended) => log({ ...known, ms: Date.now() - started, requestId, ...ended }),
  }
}
