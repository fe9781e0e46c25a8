let isListening = false

/**
 * Has formulas copied as their sources alone. Browsers put a new line on either side of a formula, even of one that
 * cannot be selected, so for as long as the browser gathers the selection none is there. Once for the page, for good.
 */
export const copySources = (): void => {
  if (isListening) return
  isListening = true
  document.addEventListener('copy', () => {
    const { dataset } = document.documentElement
    dataset['copying'] = 'true'
    // The browser copies right after this event, and draws nothing before the next task.
    setTimeout(() => delete dataset['copying'])
  })
}
