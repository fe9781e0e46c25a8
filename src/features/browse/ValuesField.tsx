import { useId, useState } from 'react'
import { FEEDBACK_TYPES, feedbackVerdict } from '@/interaction/feedback-verdict'
import { toVisibleText } from '@/lib/visible-text'
import { type FilterDraft, hasBreaks } from './filter-draft'
import { FORM_FIELD } from './form-looks'
import { TopicButtons } from './TopicButtons'

type Props = {
  draft: FilterDraft
  complaint: string | undefined
  /** Topics that are known to occur. */
  topics: readonly string[]
  onChange: (draft: FilterDraft) => void
}

/** The values of a filter, any one of which is enough: checkboxes for feedback, otherwise one value a line. */
export function ValuesField({ draft, complaint, topics, onChange }: Props) {
  const id = useId()
  const describedBy = `${id}-hint${complaint === undefined ? '' : ` ${id}-complaint`}`
  return (
    <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
      {draft.kind === 'user_feedback' ? (
        <FeedbackBoxes
          draft={draft}
          describedBy={describedBy}
          isRefused={complaint !== undefined}
          onChange={onChange}
        />
      ) : (
        <>
          <label htmlFor={`${id}-values`} className="font-medium">
            Values, one per line
          </label>
          <textarea
            id={`${id}-values`}
            rows={2}
            value={draft.text}
            dir="auto"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={complaint !== undefined}
            aria-describedby={describedBy}
            onChange={({ target }) => onChange({ ...draft, text: target.value })}
            className={`${FORM_FIELD} field-sizing-content max-h-60 w-full max-w-xl resize-none`}
          />
        </>
      )}
      {complaint !== undefined && (
        <p id={`${id}-complaint`} className="text-danger">
          {complaint}
        </p>
      )}
      <p id={`${id}-hint`} className="text-muted">
        Matches any of these; all filters must match.
        {hasBreaks(draft) && ' ↵ stands for a line break.'}
      </p>
      {draft.kind === 'topic' && topics.length > 0 && (
        <TopicButtons draft={draft} topics={topics} onChange={onChange} />
      )}
    </div>
  )
}

type BoxesProps = Pick<Props, 'draft' | 'onChange'> & { describedBy: string; isRefused: boolean }

function FeedbackBoxes({ draft, describedBy, isRefused, onChange }: BoxesProps) {
  // A link may ask for types that are not known: they can be taken off, and put back.
  const [types] = useState(() => [...new Set([...FEEDBACK_TYPES, ...draft.ticked])])
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="mb-1 font-medium">Feedback</legend>
      {types.map((type) => (
        <label key={type} className="flex min-h-7 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={draft.ticked.includes(type)}
            aria-invalid={isRefused}
            onChange={({ target }) =>
              onChange({
                ...draft,
                ticked: types.filter((other) =>
                  other === type ? target.checked : draft.ticked.includes(other),
                ),
              })
            }
            className="size-4 accent-accent"
          />
          <bdi className="wrap-anywhere">{toVisibleText(feedbackVerdict(type).words)}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
