import { useEffect, useState } from 'react'
import type * as DrawMarks from './draw-marks'

type Marks = typeof DrawMarks

/**
 * The code that counts and shows what is hidden, fetched when it is first needed, since few texts hide anything. Null
 * until then.
 */
export const useMarks = (isNeeded: boolean): Marks | null => {
  const [marks, setMarks] = useState<Marks | null>(null)

  // The outside system: the server, which may not answer; then the text is shown unmarked.
  useEffect(() => {
    if (!isNeeded) return undefined
    let isOn = true
    import('./draw-marks').then(
      (loaded) => {
        if (isOn) setMarks(loaded)
      },
      () => undefined,
    )
    return () => {
      isOn = false
    }
  }, [isNeeded])

  return isNeeded ? marks : null
}
