const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Whether traffic to this host name stays on this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.toLowerCase())

const toUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/** Whether this is a URL of nothing but scheme, host, port and path. */
export const isPlainUrl = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null || /[?#\s]/.test(text)) return false
  return url.username === '' && url.password === ''
}

/** Whether what is asked for at this URL can't be read or changed on its way. */
export const isSafeUrl = (text: string): boolean => {
  const url = toUrl(text)
  if (url === null) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}
