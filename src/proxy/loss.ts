import type { LogEntry } from './log/access-log'

/** Why an answer was not sent to its end. `code` names the reason, as in a Node error. */
export class Loss extends Error {
  readonly code: string
  /** The status that the reader was sent instead of the answer; null if there was none. */
  readonly status: number | null

  constructor(code: string, status: number | null = null) {
    super(code)
    this.code = code
    this.status = status
  }
}

/** Created once: each new error would trace the stack. */
export const READER_LEFT = new Loss('READER_LEFT')

/** The server's own end cuts off what is still under way. */
export const STOPPING = new Loss('STOPPING')

/** The usual status in logs for an answer of which nothing was sent; itself, it is never sent. */
const STATUS_OF_NONE = 499

type Ended = Pick<LogEntry, 'status' | 'bytes' | 'code' | 'cause' | 'outcome'>

/** What the log says of an answer that was lost before any of it was sent. */
export const lostEntry = (loss: Error | null): Ended => {
  if (!(loss instanceof Loss) || loss === READER_LEFT) {
    return { status: STATUS_OF_NONE, bytes: 0, outcome: 'reader_left' }
  }
  const { code: cause, status } = loss
  return status === null
    ? { status: STATUS_OF_NONE, bytes: 0, cause, outcome: 'broken' }
    : { status, bytes: 0, code: 'invalid_request', cause, outcome: 'complete' }
}
