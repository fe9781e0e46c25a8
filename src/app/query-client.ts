import { QueryCache, QueryClient } from '@tanstack/react-query'
import { InteractionError } from '@/interaction/errors'
import { serverQuery } from '@/interaction/queries'

/** How anything is asked is each query's own: see `reading`, which all of them share. */
export const createQueryClient = (): QueryClient => {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Nobody has asked for it yet.
        if (query.meta?.['isAhead'] === true && !query.isActive()) return
        // A session has ended since the server was asked: the layout goes by what is known of the server.
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
