import { watched } from '../ending'
import type { Handler } from '../handler'
import { toResponse } from '../worker/to-response'

/** Asks a handler as a server would, by a web `Request`, which tests can write in one go. */
export const askHandler = async (
  handler: Handler,
  { method, url, headers, body, signal }: Request,
): Promise<Response> => {
  const { pathname: path, port } = new URL(url)
  const at = { scheme: 'http', port } as const
  const asked = {
    method,
    path,
    at,
    headers,
    body,
    reader: watched(signal),
    requestId: crypto.randomUUID(),
  }
  return toResponse(await handler(asked, { address: '127.0.0.1' }))
}
