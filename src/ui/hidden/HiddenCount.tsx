import { useEffect, useState } from 'react'
import { runInSlices } from '@/lib/run-in-slices'
import { HiddenSwitch } from './HiddenSwitch'
import { suspectsIn } from './suspects'

type Props = {
  /** Any number of texts of any length, the same list at each render. */
  texts: readonly string[]
  isRevealed: boolean
  onToggle: () => void
}

const countIn = async (texts: readonly string[], signal: AbortSignal): Promise<string | null> => {
  const suspects = await runInSlices(suspectsIn(texts), signal)
  if (suspects === null || suspects.length === 0) return null
  const { countHidden } = await import('./draw-marks')
  return signal.aborted ? null : countHidden(suspects)
}

/**
 * Counts the hidden characters of several texts together, without freezing the page; draws nothing if there are none.
 */
export function HiddenCount({ texts, isRevealed, onToggle }: Props) {
  const [words, setWords] = useState<string | null>(null)

  // The outside systems: the clock, and the server that has the code.
  useEffect(() => {
    const stopped = new AbortController()
    const start = setTimeout(() => {
      countIn(texts, stopped.signal).then(setWords, () => undefined)
    })
    return () => {
      clearTimeout(start)
      stopped.abort()
    }
  }, [texts])

  if (words === null) return null
  return <HiddenSwitch {...{ words, isRevealed, onToggle }} isInline={false} />
}
