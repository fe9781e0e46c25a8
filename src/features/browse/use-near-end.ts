import { type RefObject, useEffect, useEffectEvent } from 'react'

/** How far before the end the next page is fetched: it has usually arrived when the reader gets there. */
const AHEAD = '0px 0px 1500px 0px'

type Options = {
  readonly isEnabled: boolean
  /** The length of the list: when it grows, the end is watched anew. */
  readonly length: number
  readonly onNear: () => void
}

/** Calls back when the element comes near the window. */
export const useNearEnd = (ref: RefObject<Element | null>, options: Options): void => {
  const { isEnabled, length } = options
  const tell = useEffectEvent(options.onNear)

  // The outside system: the scroll position.
  useEffect(() => {
    const element = ref.current
    if (!isEnabled || element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) tell()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- after each page a new observer tells anew
  }, [ref, isEnabled, length])
}
