import { useEffect, useState } from 'react'

/**
 * The seconds left of `seconds`; 0 when they have passed, or if there were none. They are counted from the first
 * render, and again whenever `reason` changes.
 */
export const useCountdown = (seconds: number | null, reason: unknown): number => {
  const [count, setCount] = useState({ reason, left: seconds ?? 0 })
  if (count.reason !== reason) setCount({ reason, left: seconds ?? 0 })

  // The outside system: the clock. It is read at each tick, since a tab in the background rarely ticks.
  useEffect(() => {
    if (seconds === null || seconds <= 0) return
    const end = Date.now() + seconds * 1000
    let shown = seconds
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      if (left !== shown) setCount({ reason, left })
      shown = left
      if (left === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [seconds, reason])

  return count.left
}
