import { useEffect, useEffectEvent, useState } from 'react'
import { type Location, useLocation, useNavigate } from 'react-router'
import { readFragment, writeFragment } from '@/lib/fragment'

/** In ms since the last key press: browsers refuse more than a few changes of the address per second. */
const DELAY = 300

/**
 * The term that is searched for, kept in the address's fragment. It replaces the history entry, so that Back leaves the
 * page instead of undoing letters. A link that names a term overrides what was typed; one that names none keeps it.
 */
export const useFragmentTerm = () => {
  const here: Location<unknown> = useLocation()
  const { pathname, search, hash, state } = here
  const navigate = useNavigate()
  const linked = readFragment(hash).find
  const [term, setTerm] = useState(linked ?? '')
  const [known, setKnown] = useState(linked)
  /** What is on its way into the address, and so must not come back into the box: it may have been typed on. */
  const [written, setWritten] = useState<string | null>(null)
  if (linked !== known) {
    setKnown(linked)
    if (linked !== null && linked !== written) setTerm(linked)
    setWritten(null)
  }

  const write = useEffectEvent((text: string) => {
    const find = text.trim() === '' ? null : text
    if (find === linked) return
    setWritten(find)
    // The address as it is now: a link to a turn may have been followed since this was drawn.
    const to = { pathname, search, hash: writeFragment(location.hash, { find }) }
    void navigate(to, { replace: true, state, preventScrollReset: true })
  })

  // The outside system: the clock. The address follows when the typing pauses.
  useEffect(() => {
    const timer = setTimeout(() => write(term), DELAY)
    return () => clearTimeout(timer)
  }, [term])

  return { term, setTerm }
}
