import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Hears Escape inside an element. */
export const useEscape = (ref: RefObject<HTMLElement | null>, onEscape: () => void): void => {
  const leave = useEffectEvent(onEscape)

  // The outside system: the keyboard. A form is no control, so it has no handler of its own.
  useEffect(() => {
    const element = ref.current
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    element?.addEventListener('keydown', hear)
    return () => element?.removeEventListener('keydown', hear)
  }, [ref])
}
