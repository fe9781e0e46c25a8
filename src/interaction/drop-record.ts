import type { QueryClient } from '@tanstack/react-query'
import type { InteractionId } from '@/lib/interaction-id'
import { interactionQuery } from './queries'

/** Lets go of a record, in the middle of its journey too, unless a page shows it. */
export const dropRecord = (client: QueryClient, id: InteractionId): void => {
  const { queryKey } = interactionQuery(id)
  if (client.getQueryCache().find({ queryKey })?.isActive() === true) return
  void client.cancelQueries({ queryKey, exact: true })
  client.removeQueries({ queryKey, exact: true })
}
