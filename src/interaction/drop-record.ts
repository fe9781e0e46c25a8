import type { QueryClient } from '@tanstack/react-query'
import type { InteractionId } from '@/lib/interaction-id'
import { interactionQuery } from './queries'

/** Drops a record from the cache, even while it is being fetched, unless a page shows it. */
export const dropRecord = (client: QueryClient, id: InteractionId): void => {
  const { queryKey } = interactionQuery(id)
  if (client.getQueryCache().find({ queryKey })?.isActive() === true) return
  void client.cancelQueries({ queryKey, exact: true })
  client.removeQueries({ queryKey, exact: true })
}
