import { ModalDialog } from './ModalDialog'
import { NotFetched } from './NotFetched'

/** The same in place of a dialog. Its title says it too: beside an open dialog the status region is not heard. */
export function NotFetchedDialog({ onClose }: { onClose: () => void }) {
  return (
    <ModalDialog title="This could not be fetched" onClose={onClose}>
      <NotFetched />
    </ModalDialog>
  )
}
