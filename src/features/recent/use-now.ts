import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** The time in milliseconds since 1970, renewed each minute. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now())
  // The outside system is the clock.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}
