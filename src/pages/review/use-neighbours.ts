import { type QueryClient, QueryObserver, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { dropRecord } from '@/interaction/drop-record'
import { interactionQuery } from '@/interaction/queries'
import type { InteractionId } from '@/lib/interaction-id'

type Options = {
  id: InteractionId
  /** The id after it; null after the last. */
  next: InteractionId | null
  /** Whether the record at `id` has arrived, or failed. */
  isSettled: boolean
}

/**
 * Keeps a record that has arrived or is being fetched, until the returned function is called: after two minutes the
 * cache drops records that no page shows, and some take longer to read.
 */
const holdRecord = (client: QueryClient, id: InteractionId) =>
  new QueryObserver(client, { ...interactionQuery(id), enabled: false }).subscribe(() => {})

/**
 * Fetches the record that is likely to be read next, once the one being read is on screen; only one ahead. It is
 * dropped when the reader moves elsewhere, even while it is being fetched. Of the records read, the latest is kept for
 * Back.
 */
export const useNeighbours = ({ id, next, isSettled }: Options): void => {
  const queryClient = useQueryClient()
  const [shown, setShown] = useState<{ id: InteractionId; before: InteractionId | null }>({
    id,
    before: null,
  })
  if (shown.id !== id) setShown({ id, before: shown.id })
  const { before } = shown

  // The outside system: the network.
  useEffect(() => {
    if (!isSettled || next === null) return undefined
    const letGo = holdRecord(queryClient, next)
    void queryClient.prefetchQuery(interactionQuery(next))
    return () => {
      letGo()
      // Runs once the next page has requested what it shows.
      setTimeout(() => dropRecord(queryClient, next))
    }
  }, [queryClient, next, isSettled])

  // The outside system: the cache.
  useEffect(
    () => (before === null ? undefined : holdRecord(queryClient, before)),
    [queryClient, before],
  )

  // The outside system: the memory that records use.
  useEffect(() => {
    const kept = new Set<unknown>([id, next, before])
    queryClient.removeQueries({
      type: 'inactive',
      predicate: ({ queryKey }) => queryKey[0] === 'interaction' && !kept.has(queryKey[1]),
    })
  }, [queryClient, id, next, before])
}
