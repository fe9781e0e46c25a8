import { type WriteLog, logLine } from '../log/access-log'
import { beginEntry } from '../log/begin-entry'
import type { Asked } from '../asked'
import type { Config } from '../config/config'
import { watched } from '../ending'
import type { PageFile } from '../page/page'
import { createProxy } from '../proxy'
import { refuse } from '../refusal'
import { type Head, READ_HEADERS, isForHandler, judgeHead } from '../request-head'
import { startNotes } from '../config/start-notes'
import { toResponse } from './to-response'
import { type Assets, type Bindings, readAssets, readVariables } from './bindings'
import { createFetchSend } from './fetch-send'
import { type Lasting, sendOn } from './send-on'
import { sendRefusal } from './send-refusal'
import { servePage } from './serve-page'
import { parseWorkerConfig } from './worker-config'

/** Answers a request. Never rejects. */
type Viewer = (request: Request, lasting: Lasting) => Promise<Response>

type Surroundings = {
  readonly files: ReadonlyMap<string, PageFile>
  /** Writes one line of the log, which is passed without its line break. */
  readonly write: (line: string) => void
}

const NOT_SET_UP = refuse('internal', {
  status: 503,
  cause: 'configuration',
  message: 'The viewer is not set up yet: its log says what is missing.',
})

/** The part after scheme and host, exactly as sent: the runtime leaves it unchanged. */
const targetOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/'

/**
 * The part of a request that the handler may know, under the address that readers know, whatever its `Host` header
 * claims.
 */
const toAsked = (
  { headers, body, signal }: Request,
  { method, path }: Head,
  { at, names }: { at: Asked['at']; names: ReadonlySet<string> },
): Asked => ({
  method,
  path,
  at,
  headers: { get: (name) => (names.has(name) ? headers.get(name) : null) },
  // Only a search has a body that is read.
  body: method === 'POST' ? body : null,
  reader: watched(signal),
  requestId: crypto.randomUUID(),
})

const refuseAll = (log: WriteLog): Viewer => {
  return async ({ method }) =>
    sendRefusal(NOT_SET_UP, method, beginEntry(log, { method, route: 'unknown' }))
}

/**
 * Tells browsers to use TLS only from now on (RFC 6797), if the viewer is reached by TLS. On Node that is up to the
 * proxy that ends TLS; here there is none in front.
 */
const overTlsAlone =
  (viewer: Viewer): Viewer =>
  async (request, lasting) => {
    const answer = await viewer(request, lasting)
    answer.headers.set('strict-transport-security', 'max-age=31536000')
    return answer
  }

const answerAll = (
  config: Config,
  assets: Assets,
  { files, log }: { files: Surroundings['files']; log: WriteLog },
): Viewer => {
  const proxy = createProxy(config, { log, phase: () => 'serving', connect: createFetchSend })
  const [origin = ''] = config.publicUrls
  const { protocol, port } = new URL(origin)
  const isSecure = protocol === 'https:'
  const pages = { files, assets, log, addresses: proxy.addresses, port }
  const at = { scheme: isSecure ? 'https' : 'http', port } as const
  const names = new Set([...READ_HEADERS, ...proxy.readHeaders])
  const viewer: Viewer = async (request, lasting) => {
    const target = targetOf(request.url)
    const head = judgeHead(request.method, target)
    if (!isForHandler(target)) return servePage(pages, { request, target, head }, lasting)
    if (head.kind === 'refused') {
      const { method } = request
      return sendRefusal(head, method, beginEntry(log, { method, route: 'unknown' }))
    }
    // Set by Cloudflare itself, whatever the reader sent under this name.
    const peer = { address: request.headers.get('cf-connecting-ip') ?? '' }
    const answer = proxy.handler(toAsked(request, head, { at, names }), peer)
    // If the reader leaves early, the place must still be freed and the log line written.
    lasting.waitUntil(answer)
    return sendOn(toResponse(await answer), lasting)
  }
  return isSecure ? overTlsAlone(viewer) : viewer
}

/**
 * Creates the viewer from the Worker's bindings. If they are invalid, every request is refused, and the log says why,
 * without quoting a value.
 */
export const createViewer = (bindings: Bindings, { files, write }: Surroundings): Viewer => {
  const log: WriteLog = (entry) => write(logLine(entry, Date.now()).trimEnd())
  const parsed = parseWorkerConfig(readVariables(bindings))
  const assets = readAssets(bindings)
  if (parsed.kind === 'refused' || assets === null) {
    write(
      parsed.kind === 'refused'
        ? parsed.sentence
        : 'There are no static assets under ASSETS: deploy with the wrangler.jsonc of the project.',
    )
    return refuseAll(log)
  }
  for (const note of startNotes(parsed.config)) write(note)
  return answerAll(parsed.config, assets, { files, log })
}
