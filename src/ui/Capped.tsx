import type { ReactNode } from 'react'
import { useState, useTransition } from 'react'
import { formatCount } from '@/lib/numbers'
import { MoreButton } from './MoreButton'

type Props<T> = {
  items: readonly T[]
  /** Longer lists are cut here until the reader asks for all. */
  cap: number
  /** What one item is called, as in "tag". */
  noun: string
  /** Draws the list of those shown. */
  children: (shown: readonly T[]) => ReactNode
}

/** Keeps a list of any length from freezing the page: draws its beginning, and the rest on demand. */
export function Capped<T>({ items, cap, noun, children }: Props<T>) {
  const [isAll, setIsAll] = useState(false)
  const [, startTransition] = useTransition()
  const isLong = items.length > cap
  return (
    <>
      {children(isLong && !isAll ? items.slice(0, cap) : items)}
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
