import type { InteractionId } from './interaction-id'

/** Every address of the product, pages and API, is made here. */
export const paths = {
  home: () => '/',
  interaction: (id: InteractionId) => `/i/${id}`,
  api: {
    interaction: (id: InteractionId) => `/api/interactions/${id}`,
    deeplink: (id: InteractionId) => `/api/interactions/${id}/deeplink`,
    search: () => '/api/interactions/search',
    health: () => '/healthz',
  },
} as const
