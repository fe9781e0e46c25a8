import type { QueryClient } from '@tanstack/react-query'
import { idAt } from '@/lib/id-at'
import { paths } from '@/lib/paths'
import { loadPageCode } from './page-code'
import { createRecordsAhead } from './records-ahead'
import { watchLinks } from './watch-links'

/** What some browsers tell about the reader's connection. */
const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  )
}

/** Where a link leads, if that is a page of ours. Recorded links and downloads are never prefetched. */
const toAddress = ({ href, target, rel, download }: HTMLAnchorElement): URL | null => {
  const isOurs = target === '' && rel === '' && download === ''
  return isOurs && href.startsWith(`${location.origin}/`) ? new URL(href) : null
}

/** The record that has a page of its own at this address; null on that page itself. */
const recordAt = ({ pathname }: URL) => {
  const id = idAt(pathname)
  return id !== null && location.pathname !== paths.interaction(id) ? id : null
}

/**
 * Fetches ahead what a link leads to, once the pointer or the focus rests on it: the page's code and, for a link to a
 * record, the record. For a set to review or a comparison only the code is fetched, since the review itself decides
 * which records to ask the server for; and so it is for a link with `data-ahead="code"`. Returns a function that stops
 * it.
 */
export const startLinkPrefetch = (client: QueryClient, loadCode = loadPageCode): (() => void) => {
  const fetchAhead = createRecordsAhead(client)
  let isCodeLost = false
  const stop = watchLinks((link) => {
    const address = toAddress(link)
    if (address === null || savesData()) return
    loadCode(address).catch(() => {
      isCodeLost = true
    })
    const id = recordAt(address)
    if (id !== null && link.dataset['ahead'] !== 'code') void fetchAhead(id)
  })
  // A document never retries a module that failed to load. So the browser follows the link instead of the router, which
  // starts the page afresh; not while offline, when it would put an error of its own in the place of the page.
  const followByBrowser = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const address = link === null ? null : toAddress(link)
    const leavesPage = address !== null && address.pathname !== location.pathname
    if (isCodeLost && navigator.onLine && leavesPage) {
      event.stopPropagation()
    }
  }
  document.addEventListener('click', followByBrowser, { capture: true })
  return () => {
    stop()
    document.removeEventListener('click', followByBrowser, { capture: true })
  }
}
