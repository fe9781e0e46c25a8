import { notFetchedWords } from '@/lib/not-fetched-words'
import { announce } from '@/ui/announce'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { sayProblem, takeReview } from './colleague-store'
import type { ReadReview } from './read-review-file'

const loadReader = () => import('./read-review-file')

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
  if (others.length > 0) {
    sayProblem(`${others.length + 1} files were chosen; one can be compared with at a time.`)
    return
  }
  try {
    const { readReviewFile } = await load()
    take(await readReviewFile(file))
  } catch {
    sayNotFetched(toVisibleText(file.name))
  }
}

/** Reads a pasted text; resolves to false if the code for that could not be loaded. */
export const importText = async (text: string, load = loadReader): Promise<boolean> => {
  try {
    const { readReviewText } = await load()
    take(readReviewText(text, null))
    return true
  } catch {
    sayNotFetched('The pasted text')
    return false
  }
}
