import { QueryCache, QueryClient } from '@tanstack/react-query'
import { InteractionError } from '@/interaction/errors'
import { serverQuery } from '@/interaction/queries'

/** Records are history: they are fetched when asked for, not behind the reader's back. Retries are each query's own. */
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
    defaultOptions: {
      queries: { refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
    },
  })
  return client
}
