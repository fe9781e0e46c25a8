import type { KeyboardEvent } from 'react'
import { FoundList } from './FoundList'
import { toFoundSummary } from './found-summary'
import type { IdAnswerState } from './use-id-box'

type Props = {
  /** The id of the box's description. */
  id: string
  answer: IdAnswerState
  /** The class of the element while there is something to say. */
  className: string
  onFollow: () => void
  onClose: () => void
  /** Handles keys pressed on its links and its button. */
  onKeyDown: (event: KeyboardEvent) => void
}

/** The answer to the text in the box: nothing yet, a complaint, or interactions to choose from. */
export function IdAnswer({ id, answer, className, onFollow, onClose, onKeyDown }: Props) {
  const isSeveral = answer.kind === 'several'
  return (
    <div className={answer.kind === 'waiting' ? undefined : className}>
      <div className="flex items-center justify-between gap-3">
        {/* Always present, even if empty: screen readers only announce changes in a region they know. */}
        <p
          id={id}
          aria-live="polite"
          className={`text-sm ${isSeveral ? 'font-medium text-ink' : 'text-danger'}`}
        >
          {answer.kind === 'none' && answer.message}
          {isSeveral && toFoundSummary(answer.found).sentence}
        </p>
        {isSeveral && (
          <button
            type="button"
            onClick={onClose}
            onKeyDown={onKeyDown}
            className="min-h-8 shrink-0 cursor-pointer rounded-md px-2 text-sm text-muted hover:bg-raised hover:text-ink"
          >
            Close list
          </button>
        )}
      </div>
      {isSeveral && <FoundList found={answer.found} onFollow={onFollow} onKeyDown={onKeyDown} />}
    </div>
  )
}
