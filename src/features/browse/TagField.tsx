import { useId } from 'react'
import { FORM_FIELD } from './form-looks'

type Props = { tag: string; complaint: string | undefined; onChange: (tag: string) => void }

/** Which tag a filter looks at. */
export function TagField({ tag, complaint, onChange }: Props) {
  const id = useId()
  const complaintId = `${id}-complaint`
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        Name of the tag
      </label>
      <input
        id={id}
        value={tag}
        autoComplete="off"
        dir="auto"
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint === undefined ? undefined : complaintId}
        onChange={({ target }) => onChange(target.value)}
        className={FORM_FIELD}
      />
      {complaint !== undefined && (
        <p id={complaintId} className="text-danger">
          {complaint}
        </p>
      )}
    </div>
  )
}
