import { type KeyboardEvent, useId, useRef } from 'react'
import type { InteractionId } from '@/lib/interaction-id'
import { IdAnswer } from './IdAnswer'
import { ID_BOX_LOOKS, type IdBoxLook } from './id-box-looks'
import { IdField } from './IdField'
import { useIdBox } from './use-id-box'

type Props = {
  look: IdBoxLook
  onOpen: (id: InteractionId) => void
  /**
   * Is offered every text first. It takes a whole record, that needs no looking up, and gives whether it could be read;
   * null for any other text.
   */
  onRecord?: (text: string) => Promise<boolean> | null
}

/** The Enter that ends a composition (Japanese, Chinese, …) is no submit; Safari only tells by the code 229. */
const isSubmitKey = ({ key, shiftKey, keyCode, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== 229

/**
 * Takes an interaction id or anything that holds one. One id is opened, of several the reader chooses, and where there
 * is none it says what is expected. What is typed here stays in the browser. At most one a page: it takes pastes made
 * anywhere.
 */
export function IdBox({ look, onOpen, onRecord }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { answer, ...box } = useIdBox({
    // Also brings the box into view: a paste may come from far down the page.
    onUselessPaste: () => field.current?.focus(),
    onOpen,
    onRecord,
    // A header stays when the page changes: there the text would be a leftover.
    textAfterOpen: (id) => (look === 'hero' ? id : ''),
  })
  const fieldId = useId()
  const answerId = useId()
  const styles = ID_BOX_LOOKS[look]
  const close = () => {
    box.dismiss()
    field.current?.focus()
  }
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && answer.kind !== 'waiting') close()
  }
  return (
    <form
      noValidate
      aria-label="Open an interaction"
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault()
        box.submit()
      }}
    >
      <IdField
        ref={field}
        id={fieldId}
        look={look}
        text={box.text}
        complaintId={answer.kind === 'none' ? answerId : undefined}
        onWrite={box.write}
        onPaste={box.paste}
        onKeyDown={(event) => {
          closeOnEscape(event)
          if (!isSubmitKey(event)) return
          event.preventDefault()
          box.submit()
        }}
      />
      <IdAnswer
        id={answerId}
        answer={answer}
        className={styles.answer}
        onFollow={() => box.write('')}
        onClose={close}
        onKeyDown={closeOnEscape}
      />
    </form>
  )
}
