import type { WriteLog } from './log/access-log'
import { type PublicAddresses, publicAddresses } from './admission'
import { createAuth } from './auth/create-auth'
import type { Config } from './config/config'
import type { Phase } from './context'
import { createHandler } from './handler'
import { createLimits } from './limits/limits'
import { NO_COOLING, createCooling } from './projects/cooling'
import type { Project } from './projects/project'
import { createProjectHints } from './projects/project-hints'
import type { Served } from './request-head'
import { createSampleSend } from './sample-service/sample-upstream'
import type { Send } from './upstream/upstream'

/**
 * Both ends of the sample exchange are in this process, so any header-safe text would do; but no recorded text may
 * contain it, since answers that quote the key are held back.
 */
const SAMPLE_KEY = 'key-of-the-embedded-upstream'

/** Whether only invented records are shown. */
export const isSampleMode = ({ apiKey, projects }: Config): boolean =>
  apiKey === null && projects.length === 0

/** Connects to the upstream at `baseUrl`, with at most `connections` calls at once. */
type Connect = (baseUrl: string, connections: number) => Send

type Surroundings = {
  readonly log: WriteLog
  readonly phase: () => Phase
  /** The part that differs between runtimes. */
  readonly connect: Connect
}

/** With a list of projects or a key, requests go to Nebuly; without one, to the embedded samples. */
const createProjects = (
  config: Config,
  connect: Connect,
  now: () => number,
): readonly Project[] => {
  const { apiKey, baseUrl, projects, limits } = config
  if (isSampleMode(config)) {
    const send = createSampleSend(SAMPLE_KEY, now)
    const sample = { label: 'samples', apiKey: SAMPLE_KEY, baseUrl, claim: null }
    return [{ ...sample, send, cooling: NO_COOLING }]
  }
  const named = apiKey === null ? projects : [{ label: 'default', apiKey, baseUrl, claim: null }]
  return named.map((project) => ({
    ...project,
    send: connect(project.baseUrl, limits.places.total),
    cooling: createCooling(now),
  }))
}

export type Proxy = Served & { readonly addresses: PublicAddresses }

/** Creates the handler from the configuration. */
export const createProxy = (config: Config, { log, phase, connect }: Surroundings): Proxy => {
  const { publicUrls, isExposed, limits, trustedProxies } = config
  const addresses = publicAddresses(publicUrls, isExposed)
  const isSecure = publicUrls.some((url) => url.startsWith('https:'))
  const auth = createAuth(config.auth, isSecure)
  const now = Date.now
  const projects = createProjects(config, connect, now)
  const handler = createHandler({
    addresses,
    auth,
    projects,
    mode: isSampleMode(config) ? 'sample' : 'live',
    hints: createProjectHints(),
    limits: createLimits(limits, now),
    trustedProxies,
    deadlines: { headersMs: 15_000, idleMs: 10_000, totalMs: config.upstreamTimeoutMs },
    maxBytes: config.maxRecordBytes,
    now,
    random: Math.random,
    phase,
    log,
  })
  return { handler, readHeaders: auth.readHeaders, addresses, log }
}
