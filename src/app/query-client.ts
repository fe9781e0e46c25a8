import { QueryCache, QueryClient } from '@tanstack/react-query'
import { InteractionError } from '@/interaction/errors'
import { serverQuery } from '@/interaction/queries'

/** Each query decides how it is fetched: see `readOptions`, which all of them share. */
export const createQueryClient = (): QueryClient => {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Nobody has asked for it yet.
        if (query.meta?.['isAhead'] === true && !query.isActive()) return
        // The session has ended since the server's state was fetched. The layout goes by that state, so it is corrected
        // here.
        if (!(error instanceof InteractionError) || error.code !== 'sign_in_required') return
        client.setQueryData(serverQuery().queryKey, (server) => ({
          status: 'ok',
          mode: 'live' as const,
          ...server,
          signedIn: false,
        }))
      },
    }),
  })
  return client
}
