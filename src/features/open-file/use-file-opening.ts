import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '@/lib/paths'
import { toVisibleText } from '@/lib/visible-text'
import { fileState } from './file-place'
import {
  keepFile,
  offerList,
  sayNotFetched,
  sayProblem,
  sayReading,
  withdrawReading,
} from './opened-file'
import type { ReadFile } from './read-file'
import { isLong, isRecordText } from './pasted-text'

const loadReader = () => import('./read-file')

type Reader = Awaited<ReturnType<typeof loadReader>>

const PASTED = 'The pasted text'

/** Ends the reading of what was handed in last, anywhere on the page. */
let latest = new AbortController()

/**
 * Begins a reading. Its signal is aborted when something else is handed in, the reader goes on to another page, or
 * cancels it.
 */
const useReadings = () => {
  const { pathname } = useLocation()
  const own = useRef<AbortController | null>(null)
  // The outside system: the reading, which goes on beside the page.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it ends with the page that it began on
  useEffect(() => () => own.current?.abort(), [pathname])
  return () => {
    latest.abort()
    const reading = new AbortController()
    latest = reading
    own.current = reading
    reading.signal.addEventListener('abort', withdrawReading)
    return { signal: reading.signal, stop: () => reading.abort() }
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
    else if (read.kind === 'ids') offerList({ ...read, name: name ?? PASTED })
    else {
      const key = keepFile(name, read.fetched)
      void navigate(paths.home(), { state: fileState(key) })
    }
  }
  const open = async (
    name: string | null,
    size: number,
    read: (reader: Reader, signal: AbortSignal) => Promise<ReadFile | null>,
  ): Promise<boolean> => {
    const { signal, stop } = begin()
    if (isLong(size)) sayReading({ name: name ?? PASTED, stop })
    try {
      const found = await read(await load(), signal)
      if (found === null || signal.aborted) return false
      take(name, found)
      return true
    } catch {
      // The code that reads lists is fetched separately.
      if (!signal.aborted) sayNotFetched(name ?? PASTED)
      return false
    }
  }
  return {
    /** Opens what was chosen or dropped, if it is a single file. */
    openFiles: async (files: Iterable<File> | null) => {
      const [file, ...others] = files ?? []
      if (file === undefined) return
      if (others.length === 0) {
        const name = toVisibleText(file.name)
        await open(name, file.size, ({ readFile }, signal) => readFile(file, signal))
        return
      }
      begin()
      sayProblem(`${others.length + 1} files were chosen; only one can be opened at a time.`)
    },
    /**
     * Takes a pasted text that is a whole record or holds some, or that would take long to look through, and resolves to
     * whether it could be read; null for any other text.
     */
    openText: (text: string): Promise<boolean> | null =>
      isLong(text.length) || isRecordText(text)
        ? open(null, text.length, ({ readText }, signal) => readText(text, PASTED, signal))
        : null,
  }
}
