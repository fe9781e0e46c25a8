import { useSyncExternalStore } from 'react'

/** From this width on the panels stand beside the conversation: the same as Tailwind's `lg`. */
const WIDE = '(min-width: 64rem)'

const subscribe = (listener: () => void) => {
  const query = matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the page has its two columns. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
