import { useState } from 'react'

/** The part of a query's state that matters. */
type Query = { data: unknown; error: Error | null; errorUpdateCount: number }

/**
 * Why there is nothing to show; null if there is something, or nothing has failed yet. While a query is retried, this
 * remains the error of the previous try, which the query itself no longer has: the message must not disappear under the
 * reader's hand. `of` tells one query from the next.
 */
export const useShownError = (
  { data, error, errorUpdateCount }: Query,
  of: unknown,
): Error | null => {
  const [last, setLast] = useState<{ of: unknown; error: Error } | null>(null)
  if (error !== null && (last === null || last.error !== error || last.of !== of))
    setLast({ of, error })
  // The query's own count: 0 for one that was dropped and starts afresh.
  if (data !== undefined || errorUpdateCount === 0) return null
  return error ?? (last !== null && last.of === of ? last.error : null)
}
