import { useNavigate } from 'react-router'
import { paths } from '@/lib/paths'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { fileState } from './file-place'
import { keepFile, offerList, sayNotFetched, sayProblem } from './opened-file'
import type { ReadFile } from './read-file'
import { isRecordText } from './record-text'

const loadReader = () => import('./read-file')

/** Ways to open a record, or a list of ids, that the reader has at hand. What is read stays in this page: no server hears of it. */
export const useFileOpening = (load = loadReader) => {
  const navigate = useNavigate()

  const take = (name: string | null, read: ReadFile) => {
    if (read.kind === 'problem') sayProblem(read.sentence)
    else if (read.kind === 'ids') offerList({ name: name ?? 'The pasted text', list: read.list })
    else {
      const key = keepFile(name, read.fetched)
      void navigate(paths.home(), { state: fileState(key) })
    }
  }
  const takeText = async (text: string): Promise<boolean> => {
    try {
      const { readText } = await load()
      const bytes = new TextEncoder().encode(text).length
      take(null, readText(text, 'The pasted text', { bytes, hasReplacedBytes: false }))
      return true
    } catch {
      sayNotFetched('The pasted text')
      return false
    }
  }
  return {
    /** Opens what was chosen or dropped: one file. */
    openFiles: async (files: Iterable<File> | null) => {
      const [file, ...others] = files ?? []
      if (file === undefined) return
      if (others.length > 0) {
        sayProblem(`${others.length + 1} files were chosen; one can be opened at a time.`)
        return
      }
      const name = toVisibleText(file.name)
      try {
        const { readFile } = await load()
        take(name, await readFile(file))
      } catch {
        // What reads lists is fetched in its turn.
        sayNotFetched(name)
      }
    },
    /** Takes a pasted text that is a whole record; null for any other, else whether it could be read, later. */
    openText: (text: string): Promise<boolean> | null =>
      isRecordText(text) ? takeText(text) : null,
  }
}
