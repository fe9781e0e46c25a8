import { useState } from 'react'

/** What counts of a query's state. */
type Query = { data: unknown; error: Error | null; errorUpdateCount: number }

/**
 * Why there is nothing to show; null where there is, or nothing has failed yet. While a query is tried again the reason
 * stays that of the try before, which the query itself no longer knows: what says so must not go away under the reader's
 * hand. `of` tells one query from the next.
 */
export const useShownError = (
  { data, error, errorUpdateCount }: Query,
  of: unknown,
): Error | null => {
  const [last, setLast] = useState<{ of: unknown; error: Error } | null>(null)
  if (error !== null && (last === null || last.error !== error || last.of !== of))
    setLast({ of, error })
  // Counted by the query: 0 for one that was forgotten and begins anew.
  if (data !== undefined || errorUpdateCount === 0) return null
  return error ?? (last !== null && last.of === of ? last.error : null)
}
