import { queryOptions } from '@tanstack/react-query'
import type { InteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { readBody } from './answer-body'
import { InteractionError } from './errors'
import { toFetchedInteraction } from './fetched-interaction'
import type { FetchedInteraction } from './fetched-interaction'
import { request } from './http'
import { toServerState } from './server-state'

const MINUTE = 60_000

/**
 * What all our queries share. `networkMode: 'always'`: otherwise the library would hold a request back while the
 * browser says that it is offline, and the page would wait for ever; a request that is sent fails and says why. Nothing
 * is fetched again because a window gets the focus: the reader is in the middle of a text.
 */
export const readOptions = {
  networkMode: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  retry: (failures: number, error: Error) => shouldRetry(failures, error),
  retryDelay: 500,
} as const

/** One more try, and only if our own server was not reached: it has already retried whatever is behind it. */
export const shouldRetry = (failures: number, error: unknown): boolean =>
  failures < 1 && error instanceof InteractionError && error.code === 'viewer_unreachable'

/** A record is history and never changes, unless its analysis is still to come. */
const freshFor = (fetched: FetchedInteraction | undefined) =>
  fetched?.interaction.isAnalysed === false ? MINUTE : Infinity

/** One recorded interaction. Fails with `InteractionError`. */
export const interactionQuery = (id: InteractionId) =>
  queryOptions({
    ...readOptions,
    queryKey: ['interaction', id],
    queryFn: async ({ signal }) =>
      toFetchedInteraction(await request(paths.api.interaction(id), { signal }), id, signal),
    staleTime: ({ state }) => freshFor(state.data),
    // A record may be as large as the server allows, so those no longer shown are dropped soon.
    gcTime: 2 * MINUTE,
    // Comparing two answers node by node would take longer than drawing the new one.
    structuralSharing: false,
  })

/** Whether the server answers, and whether with samples or from a project. */
export const serverQuery = () =>
  queryOptions({
    ...readOptions,
    queryKey: ['server'],
    queryFn: async ({ signal }) =>
      toServerState(readBody(await request(paths.api.health(), { signal })).value),
    staleTime: Infinity,
  })
