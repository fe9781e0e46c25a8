/**
 * Puts a text on the clipboard, unchanged. Resolves to whether that worked; never throws.
 *
 * The clipboard API is missing on plain http (except on loopback) and may be refused, hence the second way.
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByEvent(text)
  }
}

/** Responds to the browser's own copy command with the text: copying through a text area would change its line ends. */
const copyByEvent = (text: string): boolean => {
  let isCopied = false
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isCopied = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  try {
    return document.execCommand('copy') && isCopied
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true })
  }
}
