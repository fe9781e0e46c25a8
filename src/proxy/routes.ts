import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { type Refusal, refuse } from './refusal'

export type Route =
  | { readonly kind: 'health' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'sign-out' }
  | { readonly kind: 'interaction'; readonly id: InteractionId }
  | { readonly kind: 'deeplink'; readonly id: InteractionId }
  | { readonly kind: 'search' }
  | { readonly kind: 'projects' }

/** The route's name in the log, which must not show an address made up by a visitor. */
export const ROUTE_NAMES: Record<Route['kind'], string> = {
  health: '/healthz',
  ready: '/readyz',
  'sign-in': '/auth/sign-in',
  'sign-out': '/auth/sign-out',
  interaction: '/api/interactions/:id',
  deeplink: '/api/interactions/:id/deeplink',
  search: '/api/interactions/search',
  projects: '/api/projects',
}

const only = (methods: readonly string[], method: string): Refusal | null =>
  methods.includes(method) ? null : refuse('method_not_allowed', { allow: methods.join(', ') })

/**
 * Finds the route for a method and an undecoded path. The lists of methods are closed, since the key can also delete.
 */
export const matchRoute = (method: string, path: string): Route | Refusal => {
  if (path === '/healthz') return only(['GET', 'HEAD'], method) ?? { kind: 'health' }
  if (path === '/readyz') return only(['GET', 'HEAD'], method) ?? { kind: 'ready' }
  if (path === '/auth/sign-in') return only(['POST'], method) ?? { kind: 'sign-in' }
  if (path === '/auth/sign-out') return only(['POST'], method) ?? { kind: 'sign-out' }
  if (path === '/api/interactions/search') return only(['POST'], method) ?? { kind: 'search' }
  if (path === '/api/projects') return only(['GET'], method) ?? { kind: 'projects' }
  const match = /^\/api\/interactions\/([^/]+)(\/deeplink)?$/.exec(path)
  if (match === null) return refuse('no_such_route')
  const wrongMethod = only(['GET'], method)
  if (wrongMethod !== null) return wrongMethod
  const id = parseInteractionId(match[1])
  if (id === null) return refuse('invalid_id')
  return { kind: match[2] === undefined ? 'interaction' : 'deeplink', id }
}
