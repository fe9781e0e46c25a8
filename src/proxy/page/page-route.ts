import { type InteractionId, parseInteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'

const PLAIN = [paths.home(), paths.browse(), paths.review('')]

/**
 * The log's name for a page or a file: one of a few fixed names, since an address may hold anything. Only a valid
 * interaction id is taken from it. `isFile`: whether the build has a file at this address.
 */
export const pageRoute = (
  path: string,
  isFile: boolean,
): { readonly route: string; readonly id?: InteractionId } => {
  if (isFile || path.startsWith('/assets/')) return { route: '/assets' }
  // The application ignores a trailing slash.
  const address = path.length > 1 ? path.replace(/\/$/, '') : path
  const [, text] = /^\/i\/([^/]+)$/.exec(address) ?? []
  if (text !== undefined) {
    const id = parseInteractionId(text)
    return { route: '/i/:id', ...(id === null ? {} : { id }) }
  }
  if (/^\/compare\/[^/]+\/[^/]+$/.test(address)) return { route: '/compare/:id/:id' }
  return { route: PLAIN.find((plain) => plain === address) ?? 'unknown' }
}
