/** The shortest time between two calls, in ms. */
const PACE = 120

/**
 * Calls `update` soon after the record's page has changed or has been scrolled or resized, at most a few times a
 * second, until the returned function is called. Highlights are ranges, which are lost when the text they are in is
 * redrawn.
 */
export const watchPage = (update: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      update()
    }, PACE)
  }
  const main = document.getElementById('main') ?? document.body
  const observer = new MutationObserver(soon)
  observer.observe(main, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden'],
  })
  document.addEventListener('scroll', soon, { capture: true, passive: true })
  window.addEventListener('resize', soon)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener('scroll', soon, { capture: true })
    window.removeEventListener('resize', soon)
  }
}
