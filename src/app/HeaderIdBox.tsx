import { useNavigate } from 'react-router'
import { IdBox } from '@/features/open/IdBox'
import { useFileOpening } from '@/features/open-file/use-file-opening'
import { paths } from '@/lib/paths'

/** The way on to another record, from any record. */
export function HeaderIdBox() {
  const navigate = useNavigate()
  const { openText } = useFileOpening()
  return (
    <IdBox
      look="compact"
      onOpen={(id) => void navigate(paths.interaction(id))}
      onRecord={openText}
    />
  )
}
