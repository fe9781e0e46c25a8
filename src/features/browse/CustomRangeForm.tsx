import { useEffect, useId, useRef, useState } from 'react'
import { zonePreference } from '@/ui/zone'
import { type RangeDraft, toRangeDraft, toRange, type Wall } from './custom-range'
import { FORM_BUTTON, FORM_FIELD, FORM_SUBMIT } from './form-looks'
import type { ListRange } from './list-view'
import { useEscape } from './use-escape'

type Props = {
  range: ListRange
  onApply: (range: ListRange) => void
  onCancel: () => void
}

/** Two days, each with an optional time of day, in the zone that the page shows. Either may be left open. */
export function CustomRangeForm({ range, onApply, onCancel }: Props) {
  const zone = zonePreference.usePreference()
  const [draft, setDraft] = useState<RangeDraft>(() => toRangeDraft(range, zone))
  const [complaint, setComplaint] = useState<{ at: 'from' | 'to'; sentence: string } | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const complaintId = useId()

  useEscape(form, onCancel)

  // The outside system: the browser's focus.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  return (
    <form
      ref={form}
      noValidate
      aria-label="Custom range"
      onSubmit={(event) => {
        event.preventDefault()
        const read = toRange(draft, zone, range)
        if ('kind' in read) return onApply(read)
        setComplaint(read)
        form.current?.querySelector<HTMLInputElement>(`[name="${read.at}-date"]`)?.focus()
      }}
      className="my-3 rounded-lg bg-raised p-4"
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        {(['from', 'to'] as const).map((end) => (
          <Fields
            key={end}
            end={end}
            wall={draft[end]}
            complaintId={complaint?.at === end ? complaintId : undefined}
            onChange={(wall) => setDraft({ ...draft, [end]: wall })}
          />
        ))}
        <button type="submit" className={FORM_SUBMIT}>
          Show this range
        </button>
        <button type="button" onClick={onCancel} className={FORM_BUTTON}>
          Cancel
        </button>
      </div>
      {complaint !== null && (
        <p id={complaintId} role="alert" className="mt-2 text-danger">
          {complaint.sentence}
        </p>
      )}
      <p className="mt-2 text-muted">
        {zone === 'utc' ? 'In UTC.' : 'In your time zone.'} Without a time of day, whole days. Leave
        either end empty for no limit.
      </p>
    </form>
  )
}

type FieldsProps = {
  end: 'from' | 'to'
  wall: Wall
  complaintId: string | undefined
  onChange: (wall: Wall) => void
}

const NAMES = { from: 'From', to: 'To' }

function Fields({ end, wall, complaintId, onChange }: FieldsProps) {
  const shared = {
    'aria-invalid': complaintId !== undefined,
    'aria-describedby': complaintId,
    className: FORM_FIELD,
  }
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-1 font-medium">{NAMES[end]}</legend>
      <input
        {...shared}
        type="date"
        name={`${end}-date`}
        aria-label={`${NAMES[end]}, date`}
        value={wall.date}
        onChange={({ target }) => onChange({ ...wall, date: target.value })}
      />
      <input
        {...shared}
        type="time"
        aria-label={`${NAMES[end]}, time of day`}
        value={wall.time}
        onChange={({ target }) => onChange({ ...wall, time: target.value })}
      />
    </fieldset>
  )
}
