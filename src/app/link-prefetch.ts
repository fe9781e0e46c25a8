import type { QueryClient } from '@tanstack/react-query'
import { parseInteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { loadPageCode } from './page-code'
import { createRecordsAhead } from './records-ahead'
import { watchLinks } from './watch-links'

/** What some browsers know of the reader's connection. */
const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  )
}

/** Where a link leads, if that is a page of ours. Recorded links and downloads are never followed by themselves. */
const toAddress = ({ href, target, rel, download }: HTMLAnchorElement): URL | null => {
  const isOurs = target === '' && rel === '' && download === ''
  return isOurs && href.startsWith(`${location.origin}/`) ? new URL(href) : null
}

/** The record that is a page of its own at the address; null on that page. */
const recordAt = ({ pathname }: URL) => {
  const id = parseInteractionId(/^\/i\/([^/]+)$/.exec(pathname)?.[1])
  return id !== null && location.pathname !== paths.interaction(id) ? id : null
}

/**
 * Fetches ahead what a link leads to, once the pointer or the focus rests on it: the page's code, and the record where
 * it is a record's page. Of a set to review and of a comparison only the code, for which records of a set the server is
 * asked for is the review's own decision; and of a link with `data-ahead="code"`. Returns how to stop.
 */
export const startLinkPrefetch = (client: QueryClient): (() => void) => {
  const fetchAhead = createRecordsAhead(client)
  let isCodeLost = false
  const stop = watchLinks((link) => {
    const address = toAddress(link)
    if (address === null || savesData()) return
    loadPageCode(address).catch(() => {
      isCodeLost = true
    })
    const id = recordAt(address)
    if (id !== null && link.dataset['ahead'] !== 'code') void fetchAhead(id)
  })
  // A document never asks again for a module that it could not have. So the browser follows the link, not the router: the
  // page begins anew.
  const followByBrowser = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const address = link === null ? null : toAddress(link)
    if (isCodeLost && address !== null && address.pathname !== location.pathname) {
      event.stopPropagation()
    }
  }
  document.addEventListener('click', followByBrowser, { capture: true })
  return () => {
    stop()
    document.removeEventListener('click', followByBrowser, { capture: true })
  }
}
