import { useEffect, useState } from 'react'
import type * as DrawMarks from './draw-marks'

type Marks = typeof DrawMarks

let loaded: Marks | null = null

/**
 * The code that counts and shows what is hidden, fetched when it is first needed, since few texts hide anything. Null
 * until then; what is drawn after that is drawn with it at once.
 */
export const useMarks = (isNeeded: boolean): Marks | null => {
  const [marks, setMarks] = useState(loaded)

  // The outside system: the server, which may not answer; then the text is shown unmarked.
  useEffect(() => {
    if (!isNeeded || marks !== null) return undefined
    let isOn = true
    import('./draw-marks').then(
      (code) => {
        loaded = code
        if (isOn) setMarks(code)
      },
      () => undefined,
    )
    return () => {
      isOn = false
    }
  }, [isNeeded, marks])

  return isNeeded ? marks : null
}
