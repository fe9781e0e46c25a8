import { useNavigate } from 'react-router'
import { paths } from '@/lib/paths'
import { fileState } from './file-place'
import { keepFile, offerList, sayProblem } from './opened-file'
import type { ReadFile } from './read-file'
import { isRecordText } from './record-text'

const loadReader = () => import('./read-file')

/** Ways to open a record, or a list of ids, that the reader has at hand. What is read stays in this page: no server hears of it. */
export const useFileOpening = () => {
  const navigate = useNavigate()

  const take = (name: string | null, read: ReadFile) => {
    if (read.kind === 'problem') sayProblem(read.sentence)
    else if (read.kind === 'ids') offerList({ name: name ?? 'The pasted text', list: read.list })
    else {
      const key = keepFile(name, read.fetched)
      void navigate(paths.home(), { state: fileState(key) })
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
      const { readFile } = await loadReader()
      take(file.name, await readFile(file))
    },
    /** Takes a pasted text that is a whole record; gives whether it is one. */
    openText: (text: string): boolean => {
      if (!isRecordText(text)) return false
      void loadReader().then(({ readText }) => {
        const bytes = new TextEncoder().encode(text).length
        take(null, readText(text, 'The pasted text', { bytes, hasReplacedBytes: false }))
      })
      return true
    },
  }
}
