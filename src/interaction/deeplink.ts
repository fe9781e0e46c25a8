import { queryOptions, skipToken } from '@tanstack/react-query'
import * as v from 'valibot'
import type { InteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { readBody } from './answer-body'
import { request } from './http'
import { readOptions } from './queries'

const deeplinkSchema = v.object({ url: v.string() })

/** Reads the address of an interaction in Nebuly's own interface; null for anything that should not become a link. */
export const toDeeplink = (value: unknown): string | null => {
  const parsed = v.safeParse(deeplinkSchema, value)
  if (!parsed.success || !URL.canParse(parsed.output.url)) return null
  const url = new URL(parsed.output.url)
  if (url.protocol !== 'https:') return null
  return url.username === '' && url.password === '' ? url.href : null
}

/**
 * This interaction's address in Nebuly's own interface; null if there is none, or none that is https. Without an id, no
 * request is made.
 */
export const deeplinkQuery = (id: InteractionId | null) =>
  queryOptions({
    ...readOptions,
    queryKey: ['interaction', id, 'deeplink'],
    queryFn:
      id === null
        ? skipToken
        : async ({ signal }) =>
            toDeeplink(readBody(await request(paths.api.deeplink(id), { signal })).value),
    staleTime: Infinity,
  })
