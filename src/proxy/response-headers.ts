type Headers = Readonly<Record<string, string>>

/**
 * Headers that every answer carries, errors included. A new object each time, for others to add to: V8 makes a spread
 * copy in a way that takes twenty times as long to extend.
 */
const commonHeaders = (): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=()',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-dns-prefetch-control': 'off',
  'origin-agent-cluster': '?1',
})

type Policy = Readonly<Record<string, string>>

const DOCUMENT_POLICY: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // One policy, for the URLs of this application's own workers (`ui/own-worker`); nothing creates HTML or scripts.
  'trusted-types': 'viewer-worker',
}

/** The additions to the policy above that Vite's development client needs, and no others. */
const DEV_POLICY: Policy = {
  ...DOCUMENT_POLICY,
  // The React refresh preamble is an inline script.
  'script-src': "'self' 'unsafe-inline'",
  // Styles arrive as `<style>` elements, which can be replaced in place.
  'style-src': "'self' 'unsafe-inline'",
  // Notices of changed modules come over a WebSocket.
  'connect-src': "'self' ws://127.0.0.1:* ws://localhost:*",
}

const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** For HTML, and for the scripts and styles that it loads. */
export const DOCUMENT_HEADERS: Headers = {
  ...commonHeaders(),
  'content-security-policy': policyText(DOCUMENT_POLICY),
}

export const DEV_HEADERS: Headers = {
  ...commonHeaders(),
  'content-security-policy': policyText(DEV_POLICY),
}

/** For JSON, errors included: a document made from it may do nothing at all. */
export const dataHeaders = (requestId: string): Record<string, string> => {
  const headers = commonHeaders()
  headers['content-type'] = 'application/json; charset=utf-8'
  headers['content-security-policy'] = "default-src 'none'; frame-ancestors 'none'; sandbox"
  headers['cache-control'] = 'no-store'
  headers['x-request-id'] = requestId
  return headers
}
