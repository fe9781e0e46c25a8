import { useSyncExternalStore } from 'react'
import { remInPixels } from '@/ui/rem'

/** Columns are as wide as their text needs. A media query alone knows no style sheet that makes the text larger. */
const wide = () => matchMedia(`(min-width: ${64 * remInPixels()}px)`)

const subscribe = (listener: () => void) => {
  const query = wide()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether there is room for columns beside the title. */
export const useHasColumns = (): boolean => useSyncExternalStore(subscribe, () => wide().matches)
