import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import { fileFate, fileState } from './file-place'
import { type OpenedFile, useOpenedFile } from './opened-file'

/** The file that this entry of the history shows; null if it shows none. */
export const useShownFile = (): OpenedFile | null => {
  const file = useOpenedFile()
  const location = useLocation()
  const action = useNavigationType()
  const navigate = useNavigate()
  const [shownKey, setShownKey] = useState<number | null>(null)
  const fate =
    file === null
      ? 'hide'
      : fileFate(file.key, { ...location, action, wasShown: shownKey === file.key })
  const key = fate === 'hide' || file === null ? null : file.key
  if (key !== shownKey) setShownKey(key)

  // The outside system: the browser's history.
  useEffect(() => {
    if (fate !== 'mark' || key === null) return
    void navigate(location, { replace: true, state: fileState(key), preventScrollReset: true })
  }, [fate, key, location, navigate])

  return key === null ? null : file
}
