import { useEffect, useMemo } from 'react'
import { clearHighlight } from '@/ui/highlight/highlights'
import { showTarget } from '@/ui/highlight/show-target'
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

const wholeOf = (element: Element): Range | null => {
  if (!element.isConnected) return null
  const range = new Range()
  range.selectNodeContents(element)
  return range
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
    const hit = painting?.hits[current]
    if (painting === null || hit === undefined) return undefined
    const left = new AbortController()
    void showTarget(targetOf(painting, hit), {
      highlight: 'find-current',
      signal: left.signal,
      otherwise: wholeOf,
    })
    return () => left.abort()
  }, [painting, current])
}
