import type { IncomingMessage, ServerResponse } from 'node:http'
import { endWhenSent, readHead, writeRefusal } from './node-adapter'
import { type Pages, beginPageEntry, choosePage } from '../page/page'
import type { StaticFile } from './static-files'

/** Serves the built pages: documents, scripts and styles, each under the same policy. */
export const servePage = (
  pages: Pages<StaticFile>,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const { method, url: target = '', headers, socket } = request
  const entry = beginPageEntry(pages, { method, target })
  const asked = {
    head: readHead(request),
    method: method ?? '',
    target,
    port: String(socket.localPort),
    header: (name: string) => String(headers[name] ?? ''),
  }
  const page = choosePage(pages, asked, entry.requestId)
  if (page.kind === 'refused') {
    writeRefusal(page, { request, response }, entry)
    return
  }
  response.writeHead(page.answered.status, page.headers)
  response.end(page.hasBody ? page.file.bytes[page.encoding] : undefined)
  endWhenSent(entry, response, page.answered)
}
