import { useLocation, useNavigate } from 'react-router'
import { IdBox } from '@/features/open/IdBox'
import { useFileOpening } from '@/features/open-file/use-file-opening'
import { parseInteractionId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'

/**
 * How many ids stand in the address of each page that has no box of its own: there is only ever one on a page. Not of a
 * review, where a paste that misses the note would lead away from what is being judged.
 */
const IDS: Readonly<Record<string, number>> = { i: 1, compare: 2, browse: 0 }

/** Whether the address leads to one of them, rather than to "Page not found". */
const isOne = (pathname: string): boolean => {
  const [page = '', ...ids] = pathname.replace(/\/$/, '').split('/').slice(1)
  // Addresses lead to their pages in capitals too.
  return (
    IDS[page.toLowerCase()] === ids.length && ids.every((id) => parseInteractionId(id) !== null)
  )
}

/** The way on to another record, by an id or a link that is typed here, or pasted anywhere. */
export function HeaderIdBox({ hasFile }: { hasFile: boolean }) {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { openText } = useFileOpening()
  if (!hasFile && !isOne(pathname)) return null
  return (
    <IdBox
      look="compact"
      onOpen={(id) => void navigate(paths.interaction(id))}
      onRecord={openText}
    />
  )
}
