import type { Asked } from '../asked'
import { watched } from '../ending'

/** Converts a web `Request`, for runtimes that use them. */
export const fromRequest = ({ method, url, headers, body, signal }: Request): Asked => {
  const { pathname, protocol, port } = new URL(url)
  return {
    method,
    path: pathname,
    at: { scheme: protocol === 'https:' ? 'https' : 'http', port },
    headers,
    body,
    reader: watched(signal),
    requestId: crypto.randomUUID(),
  }
}
