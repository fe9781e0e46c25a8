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
   * Gets every text first. If the text is a whole record, which needs no looking up, it takes it and resolves to
   * whether it could be read; for any other text it returns null.
   */
  onRecord?: (text: string) => Promise<boolean> | null
}

/** An Enter that ends a composition (Japanese, Chinese, …) is not a submit; Safari only tells it by the code 229. */
const isSubmitKey = ({ key, shiftKey, keyCode, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== 229

/**
 * Takes an interaction id or anything that holds one. A single id is opened; of several the reader chooses one; if
 * there is none, it says what is expected. What is typed here stays in the browser. At most one per page, because it
 * takes pastes made anywhere.
 */
export function IdBox({ look, onOpen, onRecord }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { answer, ...box } = useIdBox({
    // Also scrolls the box into view: a paste may happen far down the page.
    onAnsweredPaste: () => field.current?.focus(),
    onOpen,
    onRecord,
    // The header stays when the page changes, and the text would be left over.
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
