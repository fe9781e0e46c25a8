import { type RefObject, useEffect, useEffectEvent } from 'react'

/** So far ahead of the end that the next page is mostly there when one reaches it. */
const AHEAD = '0px 0px 1500px 0px'

type Options = {
  readonly isEnabled: boolean
  /** How much there is: with more of it, the end is looked at anew. */
  readonly length: number
  readonly onNear: () => void
}

/** Tells when the element comes near the window. */
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
