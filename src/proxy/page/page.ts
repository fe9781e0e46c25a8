import { idAt } from '@/lib/id-at'
import { paths } from '@/lib/paths'
import type { LogEntry, WriteLog } from '../log/access-log'
import { acceptsEncoding } from '../accepts-encoding'
import { type PublicAddresses, isAllowedHost } from '../admission'
import { type PendingEntry, beginEntry } from '../log/begin-entry'
import { pageRoute } from './page-route'
import { type Refusal, refuse } from '../refusal'
import type { Head } from '../request-head'
import { readTarget } from '../request-target'
import { DOCUMENT_HEADERS } from '../response-headers'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The facts about a built file, without its bytes. */
export type PageFile = {
  readonly type: string
  readonly tag: string
  /** The number of bytes in each form that exists. */
  readonly sizes: Readonly<Partial<Record<Encoding, number>>>
}

/** The files to serve, by address, and the addresses to serve them at. */
export type Pages<File extends PageFile> = {
  readonly files: ReadonlyMap<string, File>
  readonly addresses: PublicAddresses
  readonly log: WriteLog
}

/** A request for a page or a file, whichever server received it. */
export type PageRequest = {
  /** That server's judgement of the request's head. */
  readonly head: Head | Refusal
  readonly method: string
  /** As it was sent. */
  readonly target: string
  /** The server's port; empty if it is the default one. */
  readonly port: string
  /** A header's text; empty if it is missing. */
  readonly header: (name: string) => string
}

/** Everything that a server has to write, except the bytes. */
export type Page<File extends PageFile> = {
  readonly kind: 'page'
  readonly file: File
  readonly address: string
  readonly encoding: Encoding
  readonly headers: Readonly<Record<string, string>>
  /** Whether the file's bytes follow. */
  readonly hasBody: boolean
  readonly answered: Pick<LogEntry, 'status' | 'bytes' | 'code' | 'cause'>
}

/** A page's address has no file extension. */
const isPage = (path: string): boolean => !path.includes('.') && !/^\/assets(?:\/|$)/.test(path)

const cachePolicy = (path: string, type: string): string => {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return type.startsWith('text/html') ? 'no-store' : 'no-cache'
}

/** The smallest available form that the reader can undo. */
const pickEncoding = ({ sizes }: PageFile, accept: string): Encoding => {
  const candidates = ['br', 'gzip'] as const
  const isUsable = (name: Encoding) => sizes[name] !== undefined && acceptsEncoding(accept, name)
  return candidates.find(isUsable) ?? 'identity'
}

const withoutWeakness = (tag: string): string => tag.trim().replace(/^W\//, '')

/** Whether a reader has the file already, by its `If-None-Match` (RFC 9110, 13.1.2: compared weakly). */
const hasAlready = (header: string, { tag }: PageFile): boolean =>
  header === '*' || header.split(',').map(withoutWeakness).includes(withoutWeakness(tag))

/**
 * Makes the browser ask for the record together with the page's script rather than after it. Only a valid id gets from
 * the path into the header.
 */
const preloadOf = (path: string): Readonly<Record<string, string>> => {
  const id = idAt(path)
  return id === null
    ? {}
    : { link: `<${paths.api.interaction(id)}>; rel=preload; as=fetch; crossorigin` }
}

/**
 * Whether a browser is opening a page at an address that can't be decoded. The application then reports that itself,
 * with links to go on.
 */
const isBadPageAddress = ({ cause }: Refusal, { target, header }: PageRequest): boolean => {
  const [path = ''] = target.split('?', 1)
  const isDocument = header('accept').includes('text/html')
  return cause === 'target' && path.startsWith('/') && isPage(path) && isDocument
}

/** Begins the log entry of a request for a page or a file. */
export const beginPageEntry = (
  { files, log }: Pages<PageFile>,
  { method, target }: Pick<PageRequest, 'target'> & { readonly method: string | undefined },
): PendingEntry => {
  const read = readTarget(target)
  const named =
    read.kind === 'refused' ? { route: 'unknown' } : pageRoute(read.path, files.has(read.path))
  return beginEntry(log, { method, ...named })
}

/** Decides whether a file may be served at all, and for which path. */
const judgeRequest = (
  { addresses }: Pages<PageFile>,
  request: PageRequest,
): { readonly kind: 'path'; readonly path: string; readonly isBad: boolean } | Refusal => {
  const { head, method, port, header } = request
  const isBad = head.kind === 'refused' && isBadPageAddress(head, request)
  if (head.kind === 'refused' && !isBad) return head
  if (!isAllowedHost(header('host'), port, addresses)) return refuse('not_allowed_host')
  if (method !== 'GET' && method !== 'HEAD') {
    return refuse('method_not_allowed', { allow: 'GET, HEAD' })
  }
  return { kind: 'path', path: head.kind === 'refused' ? '/' : head.path, isBad }
}

/**
 * Chooses the answer to a request for a page or a file: the file itself, or the one document if the address is a
 * page's; both come under the same policy.
 */
export const choosePage = <File extends PageFile>(
  pages: Pages<File>,
  request: PageRequest,
  requestId: string,
): Page<File> | Refusal => {
  const judged = judgeRequest(pages, request)
  if (judged.kind === 'refused') return judged
  const { path, isBad } = judged
  const address = isPage(path) ? '/index.html' : path
  const file = pages.files.get(address)
  if (file === undefined) return refuse('no_such_route')

  const encoding = pickEncoding(file, request.header('accept-encoding'))
  const headers = {
    ...DOCUMENT_HEADERS,
    'cache-control': cachePolicy(path, file.type),
    'content-type': file.type,
    etag: file.tag,
    vary: 'accept-encoding',
    'x-request-id': requestId,
    ...preloadOf(path),
  }
  const page = { kind: 'page', file, address, encoding } as const
  if (!isBad && hasAlready(request.header('if-none-match'), file)) {
    return { ...page, headers, hasBody: false, answered: { status: 304, bytes: 0 } }
  }
  const length = file.sizes[encoding] ?? 0
  const hasBody = request.method !== 'HEAD'
  const coding = encoding === 'identity' ? {} : { 'content-encoding': encoding }
  const fault = isBad ? { code: 'invalid_request', cause: 'target' } : {}
  return {
    ...page,
    headers: { ...headers, 'content-length': String(length), ...coding },
    hasBody,
    answered: { status: isBad ? 400 : 200, bytes: hasBody ? length : 0, ...fault },
  }
}
