import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { ID_BOX_LOOKS, type IdBoxLook } from './id-box-looks'

type Props = {
  ref: RefObject<HTMLTextAreaElement | null>
  id: string
  look: IdBoxLook
  text: string
  /** The id of the sentence that says what is wrong; undefined if nothing is. */
  complaintId: string | undefined
  onWrite: (text: string) => void
  onPaste: (event: ClipboardEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
}

const MOST_ROWS = 6

/** The field with its label, and the button inside its frame. */
export function IdField({ ref, id, look, text, complaintId, onWrite, onPaste, onKeyDown }: Props) {
  const styles = ID_BOX_LOOKS[look]
  const isRefused = complaintId !== undefined
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        Interaction ID or link
      </label>
      <div
        className={`flex items-end gap-2 border bg-surface ${isRefused ? 'border-danger' : 'border-muted/75'} has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-1 has-[textarea:focus-visible]:outline-accent ${styles.frame}`}
      >
        {/* A textarea, since an input would drop the line breaks of pasted JSON, logs and commands. */}
        <textarea
          ref={ref}
          id={id}
          rows={text.split('\n', MOST_ROWS).length}
          value={text}
          placeholder={styles.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={isRefused}
          aria-describedby={complaintId}
          className={`field-sizing-content w-full min-w-0 flex-1 resize-none bg-transparent text-ink outline-none placeholder:text-muted ${styles.field}`}
          onChange={(event) => onWrite(event.target.value)}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className={`shrink-0 cursor-pointer bg-accent text-sm font-semibold text-on-accent hover:opacity-90 ${styles.button}`}
        >
          Open
        </button>
      </div>
    </>
  )
}
