import type { LogEntry, WriteLog } from './log/access-log'
import type { PublicAddresses } from './admission'
import type { Asked } from './asked'
import type { Auth } from './auth/auth'
import type { ExchangeSettings } from './upstream/exchange'
import type { TrustedProxies } from './limits/client-address'
import type { Limits } from './limits/limits'
import type { Project } from './projects/project'
import type { ProjectHints } from './projects/project-hints'
import type { Peer, Reader } from './reader'

/**
 * `leaving`: told to stop, it wants no more readers but serves those who come. `stopping`: it reads no new record, and
 * only finishes what is under way.
 */
export type Phase = 'serving' | 'leaving' | 'stopping'

export type HandlerSettings = Omit<ExchangeSettings, 'send'> & {
  readonly mode: 'live' | 'sample'
  readonly addresses: PublicAddresses
  readonly auth: Auth
  /** At least one. */
  readonly projects: readonly Project[]
  readonly hints: ProjectHints
  readonly limits: Limits
  readonly trustedProxies: TrustedProxies
  readonly maxBytes: number
  readonly phase: () => Phase
  readonly log: WriteLog
}

/** The facts about a request that are known only once it has been answered. */
export type Answered = Pick<LogEntry, 'status' | 'bytes' | 'outcome' | 'code' | 'cause' | 'project'>

/** The facts that are needed while one request is answered. */
export type Context = {
  readonly settings: HandlerSettings
  readonly request: Asked
  readonly peer: Peer
  readonly requestId: string
  /** Called once. `subject`: who asked, if that is known. */
  readonly log: (answered: Answered, subject?: string) => void
}

/** The same, once it is known who asks. */
export type ReaderContext = Context & { readonly reader: Reader }
