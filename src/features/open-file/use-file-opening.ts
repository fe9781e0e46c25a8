import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '@/lib/paths'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { fileState } from './file-place'
import { keepFile, offerList, sayNotFetched, sayProblem } from './opened-file'
import type { ReadFile } from './read-file'
import { isRecordText } from './record-text'

const loadReader = () => import('./read-file')

/** Counts what was handed in, anywhere on the page. */
let latest = 0

/**
 * Begins a reading; what that returns tells whether its result is still wanted: nothing has been handed in since, and
 * the reader has not gone on to another page.
 */
const useReadings = () => {
  const { pathname } = useLocation()
  const place = useRef<string | null>(null)
  // The outside system: the browser's address, at the time when a file has been read.
  useEffect(() => {
    place.current = pathname
    return () => {
      place.current = null
    }
  }, [pathname])
  return () => {
    latest += 1
    const own = latest
    return () => own === latest && place.current === pathname
  }
}

/**
 * Opens a record, or a list of ids, that the reader already has. What is read stays in this page: no server gets it.
 */
export const useFileOpening = (load = loadReader) => {
  const navigate = useNavigate()
  const begin = useReadings()

  const take = (name: string | null, read: ReadFile) => {
    if (read.kind === 'problem') sayProblem(read.sentence)
    else if (read.kind === 'ids') offerList({ name: name ?? 'The pasted text', list: read.list })
    else {
      const key = keepFile(name, read.fetched)
      void navigate(paths.home(), { state: fileState(key) })
    }
  }
  const takeText = async (text: string): Promise<boolean> => {
    const isWanted = begin()
    try {
      const { readText } = await load()
      if (!isWanted()) return false
      const bytes = new TextEncoder().encode(text).length
      take(null, readText(text, 'The pasted text', { bytes, hasReplacedBytes: false }))
      return true
    } catch {
      if (isWanted()) sayNotFetched('The pasted text')
      return false
    }
  }
  return {
    /** Opens what was chosen or dropped, if it is a single file. */
    openFiles: async (files: Iterable<File> | null) => {
      const [file, ...others] = files ?? []
      if (file === undefined) return
      const isWanted = begin()
      if (others.length > 0) {
        sayProblem(`${others.length + 1} files were chosen; only one can be opened at a time.`)
        return
      }
      const name = toVisibleText(file.name)
      try {
        const { readFile } = await load()
        const read = await readFile(file)
        if (isWanted()) take(name, read)
      } catch {
        // The code that reads lists is fetched separately.
        if (isWanted()) sayNotFetched(name)
      }
    },
    /**
     * Takes a pasted text that is a whole record, and resolves to whether it could be read; null for any other text.
     */
    openText: (text: string): Promise<boolean> | null =>
      isRecordText(text) ? takeText(text) : null,
  }
}
