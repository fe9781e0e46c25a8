import { announce } from '@/ui/announce'
import { sayProblem, takeReview } from './colleague-store'
import type { ReadReview } from './read-review-file'

const loadReader = () => import('./read-review-file')

const take = (read: ReadReview): void => {
  takeReview(read)
  if (read.kind === 'review') announce('Colleague’s review read')
}

/** Reads the one file that was chosen or dropped. */
export const importFiles = async (files: FileList | null): Promise<void> => {
  const [file, ...others] = files ?? []
  if (file === undefined) return
  if (others.length > 0) {
    sayProblem(`${others.length + 1} files were chosen; one can be compared with at a time.`)
    return
  }
  const { readReviewFile } = await loadReader()
  take(await readReviewFile(file))
}

/** Reads a pasted text. */
export const importText = async (text: string): Promise<void> => {
  const { readReviewText } = await loadReader()
  take(readReviewText(text, null))
}
