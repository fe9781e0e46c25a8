import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { loadFallbackPages } from '@/pages/lazy-pages'
import { startLinkPrefetch } from './link-prefetch'

/** Fetches ahead what may be needed next. Draws nothing. */
export function PagesAhead() {
  const client = useQueryClient()
  // The outside systems: the browser's cache of modules; the document, whose links are watched wherever they stand.
  useEffect(() => {
    void loadFallbackPages()
    return startLinkPrefetch(client)
  }, [client])
  return null
}
