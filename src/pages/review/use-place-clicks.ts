import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { readFragment, writeFragment } from '@/lib/fragment'

/** Shows an element as following a link to it would: at the top, with Tab continuing from there. */
const goTo = (id: string): void => {
  const element = document.getElementById(id)
  if (element === null) return
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/**
 * For a record that is shown at an address other than its own: links to its places lead there within this page, and
 * keep what the fragment holds. Opened in another tab or copied, they are links to the record's own page.
 */
export const usePlaceClicks = (address: string): RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()

  const onClick = useEffectEvent((event: MouseEvent) => {
    const isPlain =
      event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!isPlain || link === null || event.defaultPrevented) return
    if (link.origin !== location.origin || link.pathname !== address || link.hash === '') return
    event.preventDefault()
    const { turn } = readFragment(link.hash)
    if (turn !== null) {
      const hash = writeFragment(location.hash, { turn, quote: null, source: null })
      // Replaces the entry, so that Back leads to the previous interaction.
      void navigate({ hash }, { replace: true, preventScrollReset: true })
    }
    goTo(link.hash.slice(1))
  })

  // The outside system: the browser, which would otherwise follow the link.
  useEffect(() => {
    const element = ref.current
    const listener = (event: MouseEvent) => onClick(event)
    element?.addEventListener('click', listener)
    return () => element?.removeEventListener('click', listener)
  }, [])

  return ref
}
