import { useEffect, useState } from 'react'

/**
 * Seconds left of `seconds`; 0 when they have passed, or there were none. They are counted from the first render, and anew
 * from each at which `reason` is another one.
 */
export const useCountdown = (seconds: number | null, reason: unknown): number => {
  const [count, setCount] = useState({ reason, left: seconds ?? 0 })
  if (count.reason !== reason) setCount({ reason, left: seconds ?? 0 })

  // The outside system: the clock. It is read at each tick, for a tab in the background ticks seldom.
  useEffect(() => {
    const end = Date.now() + (seconds ?? 0) * 1000
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setCount({ reason, left })
      if (left === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [seconds, reason])

  return count.left
}
