import { useEffect, useMemo } from 'react'
import { clearHighlight, setHighlight } from '@/ui/highlight/highlights'
import { keepInView } from '@/ui/highlight/keep-in-view'
import { rangeOfTarget, reachText } from '@/ui/highlight/reach-text'
import { watchPage } from '@/ui/highlight/watch-page'
import type { FindEntry } from './find-entries'
import type { Finder, Found } from './find-in-record'
import { hitsByPlace, paintHits, type Painting, targetOf } from './paint-hits'

type Options = {
  entries: readonly FindEntry[]
  finder: Finder
  found: Found | null
  current: number
}

const wholeOf = (element: Element): Range => {
  const range = new Range()
  range.selectNodeContents(element)
  return range
}

const showHit = async (painting: Painting, current: number, signal: AbortSignal) => {
  const hit = painting.hits[current]
  if (hit === undefined) return
  const target = targetOf(painting, hit)
  const reached = await reachText(target, signal)
  if (reached === null || signal.aborted) return
  const { element } = reached
  const range = () => rangeOfTarget(target) ?? (element.isConnected ? wholeOf(element) : null)
  const paint = () => {
    const now = range()
    setHighlight('find-current', now === null ? [] : [now])
  }
  paint()
  keepInView(range, signal)
  signal.addEventListener('abort', watchPage(paint))
}

/** Paints all hits and the current one, and scrolls to that one, opening whatever hides it. */
export const useShownHit = ({ entries, finder, found, current }: Options): void => {
  const painting = useMemo<Painting | null>(
    () =>
      found === null
        ? null
        : { entries, finder, hits: found.hits, byPlace: hitsByPlace(entries, found.hits) },
    [entries, finder, found],
  )

  // The outside system: the browser's registry of highlights.
  useEffect(() => {
    if (painting === null) return undefined
    const paint = () => paintHits(painting)
    paint()
    const unwatch = watchPage(paint)
    return () => {
      unwatch()
      clearHighlight('find')
    }
  }, [painting])

  // The outside system: the page, which opens and scrolls.
  useEffect(() => {
    if (painting === null) return undefined
    const left = new AbortController()
    void showHit(painting, current, left.signal)
    return () => {
      left.abort()
      clearHighlight('find-current')
    }
  }, [painting, current])
}
