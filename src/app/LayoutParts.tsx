import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { FileDrop } from '@/features/open-file/FileDrop'
import { startLinkPrefetch } from './link-prefetch'

/** What works on every page without being seen: files are taken in, and what links lead to is fetched ahead. */
export function LayoutParts() {
  const client = useQueryClient()
  // The outside system: the document, whose links are watched wherever they stand.
  useEffect(() => startLinkPrefetch(client), [client])
  return <FileDrop />
}
