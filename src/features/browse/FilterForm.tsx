import { useEffect, useRef, useState } from 'react'
import type { SearchFilter } from '@/interaction/list-queries'
import { toVisibleText } from '@/lib/visible-text'
import { EMPTY_DRAFT, toDraft, toFilter } from './filter-draft'
import { FORM_BUTTON, FORM_SUBMIT } from './form-looks'
import { KindField } from './KindField'
import { TagField } from './TagField'
import { ValuesField } from './ValuesField'
import { useEscape } from './use-escape'

type Props = {
  /** The filter to change; null for a new one. */
  filter: SearchFilter | null
  refusal: string | undefined
  topics: readonly string[]
  onApply: (filter: SearchFilter) => void
  onCancel: () => void
}

/** One filter: the kind of text it looks at, and the values, one of which must be there. */
export function FilterForm({ filter, refusal, topics, onApply, onCancel }: Props) {
  const [draft, setDraft] = useState(filter === null ? EMPTY_DRAFT : toDraft(filter))
  /** How often an invalid form was submitted; back to 0 when a new kind removes the mistake. */
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const read = toFilter(draft)
  const complaints = tries > 0 && 'complaints' in read ? read.complaints : {}

  useEscape(form, onCancel)

  // The outside system: the browser's focus.
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    // Once per attempt, not while the mistake is being corrected.
  }, [tries])

  return (
    <form
      ref={form}
      noValidate
      aria-label={filter === null ? 'New filter' : 'Edit filter'}
      onSubmit={(event) => {
        event.preventDefault()
        if ('filter' in read) onApply(read.filter)
        else setTries(tries + 1)
      }}
      className="my-3 rounded-lg bg-raised p-4"
    >
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <KindField
          kind={draft.kind}
          onChange={(kind) => {
            setTries(0)
            setDraft({ ...draft, kind })
          }}
        />
        {draft.kind === 'tag' && (
          <TagField
            tag={draft.tag}
            complaint={complaints.tag}
            onChange={(tag) => setDraft({ ...draft, tag })}
          />
        )}
        <ValuesField
          draft={draft}
          complaint={complaints.values}
          topics={topics}
          onChange={setDraft}
        />
      </div>
      {refusal !== undefined && (
        <p className="mt-3 wrap-anywhere text-danger">
          Refused: <bdi>{toVisibleText(refusal)}</bdi>
        </p>
      )}
      <div className="mt-3 flex items-center gap-2">
        <button type="submit" className={FORM_SUBMIT}>
          {filter === null ? 'Add filter' : 'Change filter'}
        </button>
        <button type="button" onClick={onCancel} className={FORM_BUTTON}>
          Cancel
        </button>
      </div>
    </form>
  )
}
