type Press = { readonly event: KeyboardEvent; readonly path: string }

/** In ms. Whoever has waited longer does not expect anything any more. */
const LONGEST_WAIT = 5000

let last: Press | null = null

/**
 * Remembers the keys that are pressed. Called by the first script: on a busy machine, the code of the shortcuts comes
 * seconds after the page can be read.
 */
export const rememberKeys = (): void =>
  document.addEventListener('keydown', (event) => {
    last = { event, path: location.pathname }
  })

/** The key that was pressed last, if nothing has come of it yet, and it was a moment ago and on this page. */
export const missedKey = (): KeyboardEvent | null =>
  last?.path === location.pathname && performance.now() - last.event.timeStamp < LONGEST_WAIT
    ? last.event
    : null

/** Says that something has come of it. */
export const forgetKey = (): void => {
  last = null
}
