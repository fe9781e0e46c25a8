import { useEffect, useState } from 'react'
import { whenIdle } from '@/lib/when-idle'

const waiting = new Set<() => void>()

const letThrough = (): void => {
  const [first] = waiting
  if (first === undefined) return
  waiting.delete(first)
  first()
  if (waiting.size > 0) whenIdle(letThrough)
}

/**
 * Whether the page has had time for something that nobody waits for, since `isWanted` became true. All callers get
 * their turns one after another, each in its own idle moment, so that any number of them delays nothing.
 */
export const useIdleTurn = (isWanted: boolean): boolean => {
  const [hasCome, setHasCome] = useState(false)

  // The outside system: the browser's idle time.
  useEffect(() => {
    if (!isWanted || hasCome) return undefined
    const take = () => setHasCome(true)
    waiting.add(take)
    if (waiting.size === 1) whenIdle(letThrough)
    return () => {
      waiting.delete(take)
    }
  }, [isWanted, hasCome])

  return hasCome
}
