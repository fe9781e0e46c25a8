/** How long, in milliseconds, the pointer has to rest on a link before that counts as intent. */
const POINTER_REST = 65
/** The same for the focus. A key held down moves it some thirty times a second, and readers tab through lists. */
const FOCUS_REST = 250

/** A timer that keeps running while it is given the same link, and restarts when given another; null stops it. */
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
 * Reports each link in the document on which the pointer or the focus comes to rest. Touch does not count, since a
 * finger lies on links while it scrolls; nor does a page that scrolls beneath a resting pointer. Returns a function
 * that stops it.
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
