import type { InteractionId } from './interaction-id'

/** Every address of the product, pages and API, is made here. */
export const paths = {
  home: () => '/',
  interaction: (id: InteractionId) => `/i/${id}`,
  /** `fragment` begins with `#`, or is empty. */
  browse: (fragment = '') => `/browse${fragment}`,
  /** `fragment` is written by `lib/review-set`. */
  review: (fragment: string) => `/review${fragment}`,
  compare: (a: InteractionId, b: InteractionId) => `/compare/${a}/${b}`,
  api: {
    interaction: (id: InteractionId) => `/api/interactions/${id}`,
    deeplink: (id: InteractionId) => `/api/interactions/${id}/deeplink`,
    search: () => '/api/interactions/search',
    projects: () => '/api/projects',
    health: () => '/healthz',
    signIn: () => '/auth/sign-in',
    signOut: () => '/auth/sign-out',
  },
} as const
