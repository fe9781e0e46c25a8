import { useEffect } from 'react'

/**
 * Sets the text at the foot of each printed page. It goes into a style sheet: our own words and checked ids, no
 * recorded text.
 */
export const usePrintedName = (name: string): void => {
  // The outside system: the page boxes, which only the root's custom properties reach.
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--printed-name', `"${name}"`)
    return () => {
      style.removeProperty('--printed-name')
    }
  }, [name])
}
