import { useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { behindState, type ListBehind, readBehind } from './list-place'

/** The list that the record at this address was opened from; null where there is none. */
export const useListBehind = (): ListBehind | null => {
  const location = useLocation()
  const navigate = useNavigate()
  const { pathname } = location
  const given = useMemo(() => readBehind(location.state), [location.state])
  const [known, setKnown] = useState({ pathname, list: given })
  const list = given ?? (known.pathname === pathname ? known.list : null)
  if (known.pathname !== pathname || known.list !== list) setKnown({ pathname, list })

  // The outside system: the browser's history. Jumps within the record (`#turn=3`) make entries without a state.
  useEffect(() => {
    if (given !== null || list === null) return
    void navigate(location, { replace: true, state: behindState(list), preventScrollReset: true })
  }, [given, list, location, navigate])

  return list
}
