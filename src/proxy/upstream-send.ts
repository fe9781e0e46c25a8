import { Pool } from 'undici'
import type { Send } from './upstream'

const CONNECT_TIMEOUT_MS = 5000

/**
 * Speaks HTTP with the upstream at `baseUrl`. Unlike `fetch` it follows no redirect and leaves bodies compressed.
 * Certificates are checked as usual. All deadlines but the connection's are the caller's, who aborts. Of more than
 * `connections` calls at once the rest wait their turn, within their own deadline.
 */
export const createUpstreamSend = (baseUrl: string, connections: number): Send => {
  const pool = new Pool(new URL(baseUrl).origin, {
    connections,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  return async ({ method, url, headers, body }, signal) => {
    const answer = await pool.request({
      method,
      path: new URL(url).pathname,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    })
    // Aborting an answer that nobody reads emits an error that nobody would hear.
    answer.body.on('error', () => {})
    return {
      status: answer.statusCode,
      header: (name) => {
        const value = answer.headers[name]
        return Array.isArray(value) ? value.join(', ') : (value ?? null)
      },
      body: answer.body,
    }
  }
}
