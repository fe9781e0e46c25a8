/** How long the pointer has to rest on a link until that is taken for intent, in milliseconds. */
const POINTER_REST = 65
/** The same for the focus. A key held down moves it some thirty times a second, and a reader walks through a list. */
const FOCUS_REST = 250

/** A timer that runs while the same link is given, and starts anew with another; null stops it. */
const createRest = (ms: number, onRest: (link: HTMLAnchorElement) => void) => {
  let link: HTMLAnchorElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  return (target: EventTarget | null): void => {
    const next = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (next === link) return
    link = next
    clearTimeout(timer)
    if (next === null) return
    timer = setTimeout(() => {
      if (next.isConnected) onRest(next)
    }, ms)
  }
}

/**
 * Tells of each link in the document on which the pointer or the focus comes to rest. A finger is no such pointer: it
 * lies on links while it scrolls. Nor is a page that scrolls below a pointer at rest. Returns how to stop.
 */
export const watchLinks = (onRest: (link: HTMLAnchorElement) => void): (() => void) => {
  const [point, focus] = [createRest(POINTER_REST, onRest), createRest(FOCUS_REST, onRest)]
  const onMove = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') point(target)
  }
  const onFocusIn = ({ target }: FocusEvent) => focus(target)
  const onLeave = () => point(null)
  const onFocusOut = () => focus(null)
  document.addEventListener('pointermove', onMove, { passive: true })
  document.documentElement.addEventListener('pointerleave', onLeave)
  document.addEventListener('focusin', onFocusIn)
  document.addEventListener('focusout', onFocusOut)
  return () => {
    document.removeEventListener('pointermove', onMove)
    document.documentElement.removeEventListener('pointerleave', onLeave)
    document.removeEventListener('focusin', onFocusIn)
    document.removeEventListener('focusout', onFocusOut)
    onLeave()
    onFocusOut()
  }
}
