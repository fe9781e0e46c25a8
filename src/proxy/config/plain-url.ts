const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Whether traffic to this host name stays on this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.toLowerCase())

const toUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/** Whether this URL consists of scheme, host, port and path only. */
export const isPlainUrl = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null || /[?#\s]/.test(text)) return false
  return url.username === '' && url.password === ''
}

/** Whether requests to this URL are safe from being read or changed on their way. */
export const isSafeUrl = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}
