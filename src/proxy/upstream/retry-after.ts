const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Seconds to wait according to a `Retry-After` header: digits, or a date read against our own clock (`now` in
 * milliseconds). Kept within 1 and 300; null where the header is missing, malformed or already past.
 */
export const parseRetryAfter = (header: string | null, now: number): number | null => {
  const text = (header ?? '').trim()
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : HTTP_DATE.test(text)
      ? Math.ceil((Date.parse(text) - now) / 1000)
      : Number.NaN
  if (Number.isNaN(seconds) || seconds < 0) return null
  return Math.min(300, Math.max(1, seconds))
}
