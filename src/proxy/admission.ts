import type { Asked } from './asked'
import { type Refusal, refuse } from './refusal'

/** The addresses, besides this machine's own names, under which browsers reach the server. */
export type PublicAddresses = {
  /** In lower case, as in the `Host` header. */
  readonly hosts: ReadonlySet<string>
  /** As in the `Origin` header. */
  readonly origins: ReadonlySet<string>
  /**
   * Whether machines other than this one can connect. A load balancer then asks for `/healthz` and `/readyz` under any
   * name it has for this copy; the answer gives nothing away.
   */
  readonly isExposed: boolean
}

/** `origins` look like `https://viewer.example`, with a port if it is not the default one. */
export const publicAddresses = (
  origins: readonly string[],
  isExposed: boolean,
): PublicAddresses => {
  const hosts = origins.flatMap((origin) => {
    const { host, hostname, port, protocol } = new URL(origin)
    return port === '' ? [host, `${hostname}:${protocol === 'https:' ? 443 : 80}`] : [host]
  })
  return { hosts: new Set(hosts), origins: new Set(origins), isExposed }
}

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d+))?$/

const isLoopbackHost = (claimed: string, port: string): boolean => {
  const named = LOOPBACK_HOST.exec(claimed)
  return named !== null && (named[1] ?? '80') === (port === '' ? '80' : port)
}

/**
 * Whether a `Host` header names this machine and the port that the server listens on, or one of the public addresses.
 * Any web page can send a browser to a loopback port under a host name of its own, so the name is compared exactly,
 * ignoring case.
 */
export const isAllowedHost = (
  host: string | null,
  port: string,
  { hosts }: PublicAddresses,
): boolean => {
  const claimed = (host ?? '').toLowerCase()
  return isLoopbackHost(claimed, port) || hosts.has(claimed)
}

/** Turns away requests under a foreign host name, and API requests made by a page of another site. */
export const admit = ({ headers, path, at }: Asked, addresses: PublicAddresses): Refusal | null => {
  if (/^\/(?:health|ready)z$/.test(path) && addresses.isExposed) return null
  const host = headers.get('host')
  if (!isAllowedHost(host, at.port, addresses)) return refuse('not_allowed_host')
  if (!/^\/(?:api|auth)(?:\/|$)/.test(path)) return null
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')?.toLowerCase() ?? null
  const isForeignSite = site !== null && site !== 'same-origin' && site !== 'none'
  const isForeignOrigin =
    origin !== null && !addresses.origins.has(origin) && !isOwnOrigin(origin, host, at)
  return isForeignSite || isForeignOrigin ? refuse('cross_site') : null
}

/** Under this machine's names a page's origin is the very address it calls; elsewhere a proxy in front may add TLS. */
const isOwnOrigin = (origin: string, host: string | null, at: Asked['at']): boolean => {
  const claimed = (host ?? '').toLowerCase()
  return isLoopbackHost(claimed, at.port) && origin === `${at.scheme}://${claimed}`
}
