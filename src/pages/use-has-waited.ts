import { useEffect, useState } from 'react'

/** Whether `ms` have passed since it was first drawn. */
export const useHasWaited = (ms: number): boolean => {
  const [hasWaited, setHasWaited] = useState(false)
  // The outside system: the clock.
  useEffect(() => {
    const timer = setTimeout(() => setHasWaited(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return hasWaited
}
