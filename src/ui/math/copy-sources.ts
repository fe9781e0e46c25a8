let isListening = false

/**
 * Makes formulas be copied as their sources only. Browsers put a line break on either side of a formula, even of one
 * that can't be selected, so all formulas are removed while the browser gathers the selection. Installed once for the
 * page, permanently.
 */
export const copySources = (): void => {
  if (isListening) return
  isListening = true
  document.addEventListener('copy', () => {
    const { dataset } = document.documentElement
    dataset['copying'] = 'true'
    // The browser copies directly after this event, and draws nothing before the next task.
    setTimeout(() => delete dataset['copying'])
  })
}
