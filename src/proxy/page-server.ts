import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseInteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { type PublicAddresses, isAllowedHost } from './admission'
import { readHead, writeRefusal } from './node-adapter'
import { type Refusal, refuse } from './refusal'
import { DOCUMENT_HEADERS } from './response-headers'
import type { Encoding, StaticFile } from './static-files'

export type PageFiles = ReadonlyMap<string, StaticFile>

/** A page's address has no file extension. */
const isPage = (path: string): boolean => !path.includes('.') && !/^\/assets(?:\/|$)/.test(path)

/** The file that a path stands for: itself, or the one document where it is a page's. */
const findFile = (files: PageFiles, path: string): StaticFile | Refusal =>
  files.get(isPage(path) ? '/index.html' : path) ?? refuse('no_such_route')

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

/**
 * Whether a browser opens a page under an address that can't be decoded. The application then says so, with its own
 * ways on.
 */
const isBadPageAddress = ({ cause }: Refusal, { url = '', headers }: IncomingMessage): boolean => {
  const [path = ''] = url.split('?', 1)
  const isDocument = headerText(headers.accept).includes('text/html')
  return cause === 'target' && path.startsWith('/') && isPage(path) && isDocument
}

export type Pages = { readonly files: PageFiles; readonly addresses: PublicAddresses }

/** What an answer may hold, whoever asks: the file, and the status it comes with. */
const chooseFile = (
  { files, addresses }: Pages,
  request: IncomingMessage,
): { kind: 'file'; file: StaticFile; path: string; status: 200 | 400 } | Refusal => {
  const { method, headers, socket } = request
  const head = readHead(request)
  const isBadPage = head.kind === 'refused' && isBadPageAddress(head, request)
  if (head.kind === 'refused' && !isBadPage) return head
  if (!isAllowedHost(headerText(headers.host), String(socket.localPort), addresses)) {
    return refuse('not_allowed_host')
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return refuse('method_not_allowed', { allow: 'GET, HEAD' })
  }
  const path = head.kind === 'refused' ? '/' : head.path
  const file = findFile(files, path)
  return 'kind' in file ? file : { kind: 'file', file, path, status: isBadPage ? 400 : 200 }
}

/** Serves the built pages: documents, scripts and styles, each under the same policy. */
export const servePage = (
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const chosen = chooseFile(pages, request)
  if (chosen.kind === 'refused') {
    writeRefusal(chosen, request, response)
    return
  }
  const { file, path, status } = chosen
  const encoding = pickEncoding(file, headerText(request.headers['accept-encoding']))
  const bytes = file.bytes[encoding]
  const headers = {
    ...DOCUMENT_HEADERS,
    'cache-control': cachePolicy(path, file.type),
    'content-type': file.type,
    etag: file.tag,
    vary: 'accept-encoding',
    ...preloadOf(path),
  }
  if (status === 200 && headerText(request.headers['if-none-match']) === file.tag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(status, {
    ...headers,
    'content-length': bytes?.byteLength ?? 0,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
