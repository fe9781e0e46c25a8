import type { ReactNode } from 'react'
import { useState, useTransition } from 'react'
import { formatCount } from '@/lib/numbers'
import { useReveal } from './highlight/reveal'
import { MoreButton } from './MoreButton'
import { useIsPrinting } from './printing'

type Props<T> = {
  items: readonly T[]
  /** Longer lists are cut here until the reader asks for all. */
  cap: number
  /** What one item is called, as in "tag". */
  noun: string
  /** Which item a searched place is in (see ui/highlight), by its number from 1; 0 for none. */
  itemOf?: (place: string) => number
  /** Draws the list of items that are shown. */
  children: (shown: readonly T[]) => ReactNode
}

/** Keeps a list of any length from freezing the page: draws its beginning, and the rest on demand. */
export function Capped<T>({ items, cap, noun, itemOf, children }: Props<T>) {
  const [isAll, setIsAll] = useState(false)
  const [, startTransition] = useTransition()
  const isPrinting = useIsPrinting()
  useReveal(({ place }) => {
    if ((itemOf?.(place) ?? 0) > cap) setIsAll(true)
  })
  const isLong = items.length > cap
  return (
    <>
      {children(isLong && !isAll && !isPrinting ? items.slice(0, cap) : items)}
      {isLong && (
        <p className="mt-2">
          <MoreButton
            words={isAll ? 'Show fewer' : `Show all ${formatCount(items.length, noun)}`}
            onClick={() => startTransition(() => setIsAll(!isAll))}
          />
        </p>
      )}
    </>
  )
}
