import type { IncomingMessage, ServerResponse } from 'node:http'
import { note } from './connections'

/**
 * Whether every server on the way reads the same request from these bytes: one `Host`, a version of HTTP that is
 * written like this, and a single statement of where the body ends.
 */
export const isUnambiguous = ({ httpVersion, headersDistinct }: IncomingMessage): boolean => {
  const { host, 'transfer-encoding': coding } = headersDistinct
  const isFramed = coding === undefined || (coding.join() === 'chunked' && httpVersion === '1.1')
  return host?.length === 1 && ['1.0', '1.1'].includes(httpVersion) && isFramed
}

/**
 * Closes the connection after an answer that came before the whole body was read, or when it is unclear what the body
 * is: the rest of it would be read as the next request.
 */
export const closeIfUnread = (request: IncomingMessage, response: ServerResponse): void => {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headersDistinct
  const hasBody = (length !== undefined && length.join() !== '0') || coding !== undefined
  if ((hasBody && !request.complete) || !isUnambiguous(request)) {
    response.setHeader('connection', 'close')
    note(request.socket, { isClosing: true })
  }
}
