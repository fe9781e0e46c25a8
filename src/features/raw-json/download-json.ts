/** Long enough for the browser to have taken the file; it then lets go of the memory. */
const KEPT_MS = 10_000

/** Saves a JSON text, unchanged, as a file under `fileName`. */
export const downloadJson = (text: string, fileName: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  // Firefox follows only links that are in the page.
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
