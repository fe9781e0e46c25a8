import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import { factsQuery, isFactsKey, type RecordFacts } from './record-facts'

/** One listener on the cache for all records: a thousand observers would all be notified of each other's changes. */
const createVersion = (client: QueryClient) => {
  let version = 0
  const subscribe = (listener: () => void) =>
    client.getQueryCache().subscribe((event) => {
      if (!isFactsKey(event.query.queryKey)) return
      if (event.type !== 'updated' || event.action.type !== 'success') return
      version += 1
      listener()
    })
  return { subscribe, get: () => version }
}

export type FactsOf = (id: InteractionId) => RecordFacts | undefined

/** Looks up what this tab knows of a record; a new function whenever more is known. */
export const useRecordFacts = (): FactsOf => {
  const client = useQueryClient()
  const store = useMemo(() => createVersion(client), [client])
  const version = useSyncExternalStore(store.subscribe, store.get)
  return useMemo(
    () => (id) => client.getQueryData(factsQuery(id).queryKey),
    // The version changes whenever the cache does.
    // oxlint-disable-next-line react/exhaustive-deps
    [client, version],
  )
}
