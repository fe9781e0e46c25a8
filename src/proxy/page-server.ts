import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseInteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { isAllowedHost } from './admission'
import { readHead, writeRefusal } from './node-adapter'
import { type Refusal, refuse } from './refusal'
import { DOCUMENT_HEADERS } from './response-headers'
import type { Encoding, StaticFile } from './static-files'

export type PageFiles = ReadonlyMap<string, StaticFile>

/** The file that a path stands for: itself, or the one document where a page's address has no file extension. */
const findFile = (files: PageFiles, path: string): StaticFile | Refusal => {
  const isPage = !path.includes('.') && !/^\/assets(?:\/|$)/.test(path)
  const file = files.get(isPage ? '/index.html' : path)
  return file ?? refuse('no_such_route')
}

const cachePolicy = (path: string, type: string): string => {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return type.startsWith('text/html') ? 'no-store' : 'no-cache'
}

/** The smallest form at hand that the reader can undo. */
const pickEncoding = (file: StaticFile, accept: string): Encoding => {
  const offered = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
  const candidates = ['br', 'gzip'] as const
  const isUsable = (name: Encoding) => file.bytes[name] !== undefined && offered.includes(name)
  return candidates.find(isUsable) ?? 'identity'
}

/**
 * Has the browser ask for the record together with the page's script, not after it. Nothing of the path gets into the
 * header but a checked id.
 */
const preloadOf = (path: string): Readonly<Record<string, string>> => {
  const id = parseInteractionId(/^\/i\/([^/]+)$/.exec(path)?.[1])
  return id === null
    ? {}
    : { link: `<${paths.api.interaction(id)}>; rel=preload; as=fetch; crossorigin` }
}

const headerText = (value: string | string[] | undefined): string => String(value ?? '')

/** Serves the built pages: documents, scripts and styles, each under the same policy. */
export const servePage = (
  files: PageFiles,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const head = readHead(request)
  if (head.kind === 'refused') {
    writeRefusal(head, request, response)
    return
  }
  if (!isAllowedHost(headerText(request.headers.host), new URL(head.origin).port)) {
    writeRefusal(refuse('not_allowed_host'), request, response)
    return
  }
  if (head.method !== 'GET' && head.method !== 'HEAD') {
    writeRefusal(refuse('method_not_allowed', { allow: 'GET, HEAD' }), request, response)
    return
  }
  const file = findFile(files, head.path)
  if ('kind' in file) {
    writeRefusal(file, request, response)
    return
  }
  const encoding = pickEncoding(file, headerText(request.headers['accept-encoding']))
  const bytes = file.bytes[encoding]
  const headers = {
    ...DOCUMENT_HEADERS,
    'cache-control': cachePolicy(head.path, file.type),
    'content-type': file.type,
    etag: file.tag,
    vary: 'accept-encoding',
    ...preloadOf(head.path),
  }
  if (headerText(request.headers['if-none-match']) === file.tag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, {
    ...headers,
    'content-length': bytes?.byteLength ?? 0,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  })
  response.end(head.method === 'HEAD' ? undefined : bytes)
}
