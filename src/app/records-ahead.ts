import type { QueryClient } from '@tanstack/react-query'
import { dropRecord } from '@/interaction/drop-record'
import { interactionQuery } from '@/interaction/queries'
import type { InteractionId } from '@/lib/interaction-id'

/** A record may be as large as the server lets through: of those that nobody has opened yet, so many are kept. */
const MOST_KEPT = 4

/**
 * Fetches records that are likely to be opened next, into the very place that their page reads from. One is on its way
 * at a time: the next one takes its place. A failure leaves no trace, so that opening asks anew.
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
