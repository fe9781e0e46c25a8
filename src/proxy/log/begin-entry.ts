import type { LogEntry, WriteLog } from './access-log'

/** The facts about a request before it is answered; `started` is in milliseconds since 1970, and now if missing. */
type Begun = Pick<LogEntry, 'method' | 'route' | 'id'> & { readonly started?: number | undefined }

type Ended = Pick<LogEntry, 'status' | 'bytes' | 'outcome' | 'code' | 'cause'>

/** A log line that waits for the end of its answer. */
export type PendingEntry = {
  /** Sent as the answer's `x-request-id`, so that a problem that a reader reports can be found in the log. */
  readonly requestId: string
  /** To be called once, when the answer has been sent or can't be. */
  readonly end: (ended: Ended) => void
}

/**
 * Begins the log entry of a request that the handler does not see: for a page, a file, or one refused earlier. It has
 * no reader's name: a page holds no record, and finding out who asks may take a request for keys.
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
