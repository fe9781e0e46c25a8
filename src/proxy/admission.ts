import { type Refusal, refuse } from './refusal'

/**
 * Whether a `Host` header names this machine and the port that the server listens on. Any page on the web can send
 * a browser to a loopback port under a name of its own, so the name is compared exactly, case aside.
 */
export const isAllowedHost = (host: string | null, port: string): boolean => {
  const suffix = port === '' || port === '80' ? ['', ':80'] : [`:${port}`]
  const claimed = (host ?? '').toLowerCase()
  return ['localhost', '127.0.0.1', '[::1]'].some((name) =>
    suffix.some((end) => claimed === name + end),
  )
}

/** Turns away requests under a foreign host name, and API requests that a page of another site made. */
export const admit = (request: Request, url: URL): Refusal | null => {
  const { headers } = request
  if (!isAllowedHost(headers.get('host'), url.port)) return refuse('not_allowed_host')
  if (!/^\/api(?:\/|$)/.test(url.pathname)) return null
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const isForeignSite = site !== null && site !== 'same-origin' && site !== 'none'
  const isForeignOrigin =
    origin !== null &&
    origin.toLowerCase() !== `${url.protocol}//${headers.get('host') ?? ''}`.toLowerCase()
  return isForeignSite || isForeignOrigin ? refuse('cross_site') : null
}
