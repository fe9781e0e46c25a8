import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '@/lib/paths'
import { fileState } from './file-place'
import { keepFile, type OfferedList, sayNotFetched } from './opened-file'

/** Opens one of the records that a list from a file holds. Like the file itself, it is read in this page. */
export const useHeldRecord = (offered: OfferedList) => {
  const navigate = useNavigate()
  const reading = useRef<AbortController | null>(null)
  // The outside system: the reading, which goes on beside the page. It ends with the list.
  useEffect(() => () => reading.current?.abort(), [])

  return async (at: number): Promise<void> => {
    const record = offered.held?.records[at]
    if (offered.held === undefined || record === undefined) return
    reading.current?.abort()
    const { signal } = (reading.current = new AbortController())
    const { file, hasReplacedBytes } = offered.held
    // It is there: it has read the list.
    const reader = await import('./read-file').catch(() => null)
    if (reader === null) {
      sayNotFetched(offered.name)
      return
    }
    const fetched = await reader.readHeldRecord(record, hasReplacedBytes, signal)
    if (fetched === null) return
    const key = keepFile(file, fetched, { ...offered, opened: at })
    void navigate(paths.home(), { state: fileState(key) })
  }
}
