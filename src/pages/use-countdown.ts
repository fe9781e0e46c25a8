import { useEffect, useState } from 'react'

/** Seconds left of `seconds`, counting from the first render; 0 when they have passed, or there were none. */
export const useCountdown = (seconds: number | null): number => {
  const [left, setLeft] = useState(seconds ?? 0)

  // The outside system: the clock. It is read at each tick, for a tab in the background ticks seldom.
  useEffect(() => {
    const end = Date.now() + (seconds ?? 0) * 1000
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(rest)
      if (rest === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [seconds])

  return left
}
