import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { readFragment } from '@/lib/fragment'
import { formatNumber } from '@/lib/numbers'
import { announce } from '@/ui/announce'
import { placeName } from '@/ui/highlight/place'
import { createFinder, type Found } from './find-in-record'
import { type FindEntry, NO_ROWS, type ShownRows, toFindEntries } from './find-entries'
import { runInSlices } from '@/lib/run-in-slices'
import { hitWords } from './hit-words'
import { hitAfter, startHit } from './start-hit'
import { turnInView } from './turn-in-view'
import { useFragmentTerm } from './use-fragment-term'
import { useShownHit } from './use-shown-hit'

/** In ms since the last key: nobody wants the first letter's thousand hits painted. */
const PAUSE = 120

type Result = { readonly term: string; readonly found: Found; readonly current: number }

const entryOfTurn = (entries: readonly FindEntry[], turn: number | null) => {
  if (turn === null) return null
  const places = (['user', 'assistant'] as const).map((speaker) =>
    placeName({ kind: 'turn', turn, speaker }),
  )
  const entry = entries.findIndex(({ place }) => places.includes(place))
  return entry === -1 ? null : { entry, start: 0 }
}

const wordsFor = ({ found, current }: Result): string =>
  found.hits.length === 0
    ? 'No results'
    : `${formatNumber(current + 1)} of ${formatNumber(found.hits.length)}`

/** Looks for the address's term in a record, paints what it finds and goes from hit to hit. */
export const useFind = (interaction: Interaction, rows: ShownRows = NO_ROWS) => {
  const { term, setTerm } = useFragmentTerm()
  const [isTyped, setIsTyped] = useState(false)
  const [result, setResult] = useState<Result | null>(null)
  const entries = useMemo(() => toFindEntries(interaction, rows), [interaction, rows])
  const finder = useMemo(() => createFinder(entries), [entries])
  const isBlank = term.trim() === ''
  if (isBlank && result !== null) setResult(null)

  const begin = useEffectEvent((): { entry: number; start: number } | null => {
    const hit = result?.found.hits[result.current]
    if (hit !== undefined) return hit
    return entryOfTurn(entries, isTyped ? turnInView() : readFragment(location.hash).turn)
  })

  // The outside systems: the clock, and the reader who may type on.
  useEffect(() => {
    if (isBlank) return undefined
    const stopped = new AbortController()
    const search = async () => {
      const found = await runInSlices(finder.find(term), stopped.signal)
      if (found === null) return
      const next = { term, found, current: startHit(found.hits, begin()) }
      setResult(next)
      announce(wordsFor(next))
    }
    const timer = setTimeout(() => void search(), PAUSE)
    return () => {
      clearTimeout(timer)
      stopped.abort()
    }
  }, [finder, term, isBlank])

  useShownHit({ entries, finder, found: result?.found ?? null, current: result?.current ?? 0 })

  const spoken = ({ found, current }: Result): string => {
    const hit = found.hits[current]
    const entry = hit === undefined ? undefined : entries[hit.entry]
    return hit === undefined || entry === undefined
      ? ''
      : hitWords(entry, finder.textOf(hit.entry), hit)
  }
  const goTo = (current: number) => {
    if (result === null || result.found.hits.length === 0) return
    const next = { ...result, current }
    setResult(next)
    // While a term is typed, the number alone is said: each letter may change it.
    announce(`${wordsFor(next)}. ${spoken(next)}`)
  }
  const move = (step: 1 | -1) =>
    goTo(hitAfter(result?.found.hits.length ?? 0, result?.current ?? 0, step))
  const type = (text: string) => {
    setIsTyped(true)
    setTerm(text)
  }
  const isDone = result !== null && result.term === term
  const words = result === null || !isDone ? (isBlank ? '' : 'Searching…') : wordsFor(result)
  return { term, isBlank, type, words, result, goTo, move }
}
