import type { WriteLog } from './access-log'
import type { Config } from './config'
import { type Handler, createHandler } from './handler'
import { createSampleSend } from './sample-upstream'
import { createUpstreamSend } from './upstream-send'

/** Any header-safe text would do: both ends of the sample exchange are in this process. */
const SAMPLE_KEY = 'sample'

/** Puts the handler together from the configuration: with a key it asks Nebuly, without one the embedded samples. */
export const createProxy = (config: Config, log: WriteLog): Handler =>
  createHandler({
    mode: config.apiKey === null ? 'sample' : 'live',
    apiKey: config.apiKey ?? SAMPLE_KEY,
    send:
      config.apiKey === null ? createSampleSend(SAMPLE_KEY) : createUpstreamSend(config.baseUrl),
    baseUrl: config.baseUrl,
    deadlines: { headersMs: 15_000, idleMs: 10_000, totalMs: config.upstreamTimeoutMs },
    maxBytes: config.maxRecordBytes,
    now: Date.now,
    random: Math.random,
    log,
  })
