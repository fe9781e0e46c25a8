import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Fetches ahead what the links of the document lead to. Its code comes after the page; without it all works the same. */
export const useLinkPrefetch = (): void => {
  const client = useQueryClient()
  // The outside system: the document, whose links are watched wherever they stand.
  useEffect(() => {
    let stop: (() => void) | null = null
    let isOver = false
    import('./link-prefetch').then(
      ({ startLinkPrefetch }) => {
        if (!isOver) stop = startLinkPrefetch(client)
      },
      () => {},
    )
    return () => {
      isOver = true
      stop?.()
    }
  }, [client])
}
