import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { interactionQuery } from '@/interaction/queries'
import type { InteractionId } from '@/lib/interaction-id'

type Options = {
  id: InteractionId
  /** The one after it; null after the last. */
  next: InteractionId | null
  /** Whether the record at `id` has arrived, or failed. */
  isSettled: boolean
}

/**
 * Fetches the record that is likely to be read next, once the one being read stands there; one ahead and no more. On
 * moving elsewhere it is let go of, in the middle of its journey too. Of the records read, the latest stays for Back.
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
    const query = interactionQuery(next)
    void queryClient.prefetchQuery(query)
    return () => {
      // Once the page that comes has asked for what it shows.
      setTimeout(() => {
        const { queryKey } = query
        if (queryClient.getQueryCache().find({ queryKey })?.isActive() !== false) return
        void queryClient.cancelQueries({ queryKey, exact: true })
        queryClient.removeQueries({ queryKey, exact: true })
      })
    }
  }, [queryClient, next, isSettled])

  // The outside system: the memory that records take.
  useEffect(() => {
    const kept = new Set<unknown>([id, next, before])
    queryClient.removeQueries({
      type: 'inactive',
      predicate: ({ queryKey }) => queryKey[0] === 'interaction' && !kept.has(queryKey[1]),
    })
  }, [queryClient, id, next, before])
}
