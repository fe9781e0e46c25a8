import { QueryClient } from '@tanstack/react-query'

/** Records are history: they are fetched when asked for, not behind the reader's back. Retries are each query's own. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
    },
  })
