import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { FileDrop } from '@/features/open-file/FileDrop'
import { loadFallbackPages } from '@/pages/lazy-pages'
import { startLinkPrefetch } from './link-prefetch'

/** What a header or a page shows only when there may be no network, or no such file, any more. */
const loadAhead = (): Promise<unknown> =>
  Promise.allSettled([import('./HeaderIdBox'), loadFallbackPages()])

/** What works on every page without being seen: files are taken in, and what may be needed next is fetched ahead. */
export function LayoutParts() {
  const client = useQueryClient()
  // The outside systems: the browser's cache of modules; the document, whose links are watched wherever they stand.
  useEffect(() => {
    void loadAhead()
    return startLinkPrefetch(client)
  }, [client])
  return <FileDrop />
}
