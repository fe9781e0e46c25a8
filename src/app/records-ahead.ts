import type { QueryClient } from '@tanstack/react-query'
import { dropRecord } from '@/interaction/drop-record'
import { interactionQuery } from '@/interaction/queries'
import type { InteractionId } from '@/lib/interaction-id'

/** How many fetched records that nobody has opened yet are kept: each may be as large as the server allows. */
const MOST_KEPT = 4

/**
 * Fetches records that are likely to be opened next, into the cache that their page reads from. One is fetched at a
 * time; a new one replaces it. A failure leaves no trace, so opening the record asks again.
 */
export const createRecordsAhead = (client: QueryClient) => {
  let ahead: readonly InteractionId[] = []

  const stateOf = (id: InteractionId) =>
    client.getQueryCache().find({ queryKey: interactionQuery(id).queryKey })

  const letGo = (id: InteractionId): void => dropRecord(client, id)

  return async (id: InteractionId): Promise<void> => {
    const known = stateOf(id)
    const isThere = known?.state.data !== undefined || known?.state.fetchStatus === 'fetching'
    if (isThere || known?.isActive() === true) return
    const others = ahead.filter((other) => other !== id)
    const late = others.filter((other) => stateOf(other)?.state.fetchStatus === 'fetching')
    const arrived = others.filter((other) => stateOf(other) !== undefined && !late.includes(other))
    const kept = arrived.slice(1 - MOST_KEPT)
    others.filter((other) => !kept.includes(other)).forEach(letGo)
    ahead = [...kept, id]
    await client.prefetchQuery({ ...interactionQuery(id), meta: { isAhead: true } })
    if (stateOf(id)?.state.status === 'error') letGo(id)
  }
}
