import { ModalDialog } from './ModalDialog'
import { NotFetched } from './NotFetched'

/**
 * The same in place of a dialog. Its title says it too, since the status region is not announced beside an open dialog.
 */
export function NotFetchedDialog({ onClose }: { onClose: () => void }) {
  return (
    <ModalDialog title="This could not be fetched" onClose={onClose}>
      <NotFetched />
    </ModalDialog>
  )
}
