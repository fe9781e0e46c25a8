/** Long enough for the browser to have taken the file; then the memory is released. */
const KEPT_MS = 10_000

type SavedFile = {
  /** What the file is called. */
  readonly name: string
  /** Its media type. */
  readonly type: string
}

/** Saves a text, unchanged, as a file. */
export const saveFile = (text: string, { name, type }: SavedFile): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  // Firefox only follows links that are in the page.
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
