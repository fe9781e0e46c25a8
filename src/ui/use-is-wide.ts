import { useSyncExternalStore } from 'react'

/** From this width on, a page has the room of a desktop screen: the same as Tailwind's `lg`. */
const WIDE = '(min-width: 64rem)'

const subscribe = (listener: () => void) => {
  const query = matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether there is room for columns beside each other. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
