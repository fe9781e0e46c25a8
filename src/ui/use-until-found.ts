import { useEffectEvent, useLayoutEffect, useRef } from 'react'

/** Whether this browser's own find supports `hidden="until-found"`. */
export const canFindHidden = (): boolean => 'onbeforematch' in HTMLElement.prototype

/** Hides an element until the browser's own find has a hit in it, and then calls `onFound`. */
export const useUntilFound = <T extends HTMLElement>(isHidden: boolean, onFound: () => void) => {
  const ref = useRef<T>(null)
  const found = useEffectEvent(onFound)

  // The outside system is the DOM: React knows `hidden` only as a boolean, and writes `until-found` as "".
  useLayoutEffect(() => {
    if (isHidden) ref.current?.setAttribute('hidden', 'until-found')
    else ref.current?.removeAttribute('hidden')
  }, [isHidden])

  // React has no prop for this event.
  useLayoutEffect(() => {
    const element = ref.current
    const listener = () => found()
    element?.addEventListener('beforematch', listener)
    return () => element?.removeEventListener('beforematch', listener)
  }, [])

  return ref
}
