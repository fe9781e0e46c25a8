import { notFetchedWords } from '@/lib/not-fetched-words'
import { announce } from '@/ui/announce'
import { toVisibleText } from '@/lib/visible-text'
import { sayProblem, takeReview } from './colleague-store'
import type { ReadReview } from './read-review-file'

const loadReader = () => import('./read-review-file')

/** Counts what was handed in: what takes long to read does not replace what came after it. */
let latest = 0

const take = (read: ReadReview): void => {
  takeReview(read)
  if (read.kind === 'review') announce('Colleague’s review read')
}

/** Says that the code that reads reviews could not be loaded. */
const sayNotFetched = (name: string): void => sayProblem(notFetchedWords(name))

/** Reads the one file that was chosen or dropped. */
export const importFiles = async (
  files: Iterable<File> | null,
  load = loadReader,
): Promise<void> => {
  const [file, ...others] = files ?? []
  if (file === undefined) return
  latest += 1
  const own = latest
  if (others.length > 0) {
    sayProblem(`${others.length + 1} files were chosen; one can be compared with at a time.`)
    return
  }
  try {
    const { readReviewFile } = await load()
    const read = await readReviewFile(file)
    if (own === latest) take(read)
  } catch {
    if (own === latest) sayNotFetched(toVisibleText(file.name))
  }
}

/** Reads a pasted text; resolves to false if the code for that could not be loaded. */
export const importText = async (text: string, load = loadReader): Promise<boolean> => {
  latest += 1
  const own = latest
  try {
    const { readReviewText } = await load()
    if (own === latest) take(readReviewText(text, null))
    return true
  } catch {
    if (own === latest) sayNotFetched('The pasted text')
    return false
  }
}
