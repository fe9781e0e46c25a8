const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Whether this names the machine itself in one of the ways that a browser may use for the viewer. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.toLowerCase())

const toUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/** Whether this URL consists of scheme, host, port and path only. */
export const isPlainUrl = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null || /[?#\s]/.test(text)) return false
  return url.username === '' && url.password === ''
}

/** The one spelling of a URL to which a path can be added: without slashes at its end. */
export const withoutEndSlash = (text: string): string =>
  // oxlint-disable-next-line regexp/no-super-linear-move -- the operator's own text
  new URL(text).href.replace(/\/+$/, '')

/** As `URL` writes them: all of 127.0.0.0/8. */
const LOOPBACK_V4 = /^127(?:\.\d{1,3}){3}$/

/** Whether requests to this URL are safe from being read or changed on their way. */
export const isSafeUrl = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null) return false
  const { protocol, hostname } = url
  const staysHere = isLoopback(hostname) || LOOPBACK_V4.test(hostname)
  return protocol === 'https:' || (protocol === 'http:' && staysHere)
}
