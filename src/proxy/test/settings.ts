import type { LogEntry } from '../log/access-log'
import { publicAddresses } from '../admission'
import { openAuth } from '../auth/auth'
import type { HandlerSettings } from '../context'
import { type LimitSettings, createLimits } from '../limits/limits'
import { createCooling } from '../projects/cooling'
import type { Project, ProjectSettings } from '../projects/project'
import { createProjectHints } from '../projects/project-hints'
import type { Send } from '../upstream/upstream'

/** Nothing but this machine. */
export const LOCAL_ONLY = publicAddresses([], false)

/** The settings that a test changes. */
export type Otherwise = Partial<HandlerSettings> & {
  readonly send?: Send
  /** The one project's base URL. */
  readonly baseUrl?: string
}

/** More than any test asks for, unless it is about limits. */
export const NO_LIMITS: LimitSettings = {
  rates: {
    reader: { perSecond: 1e6, burst: 1e6 },
    total: { perSecond: 1e6, burst: 1e6 },
  },
  places: { perReader: 64, total: 128, queue: { perReader: 10_000, total: 10_000, ms: 20_000 } },
}

export const makeProject = (
  settings: Pick<Project, 'apiKey' | 'baseUrl' | 'send'> & Partial<ProjectSettings>,
  now: () => number = Date.now,
): Project => ({ label: 'default', claim: null, cooling: createCooling(now), ...settings })

/** Settings with one project, everybody let in, and no limits that matter; log entries go to `logs`. */
export const testSettings = (
  project: Pick<Project, 'apiKey' | 'baseUrl' | 'send'>,
  { logs, otherwise }: { logs: LogEntry[]; otherwise: Otherwise },
): HandlerSettings => {
  const now = otherwise.now ?? Date.now
  return {
    mode: 'live',
    addresses: LOCAL_ONLY,
    auth: openAuth('local'),
    projects: [makeProject(project, now)],
    hints: createProjectHints(),
    limits: createLimits(NO_LIMITS, now),
    trustedProxies: { check: () => false },
    deadlines: { headersMs: 1000, idleMs: 1000, totalMs: 2000 },
    maxBytes: 1_000_000,
    now,
    random: () => 0,
    phase: () => 'serving',
    log: (entry) => logs.push(entry),
    ...otherwise,
  }
}
