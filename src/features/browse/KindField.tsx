import { useId } from 'react'
import { DOCUMENTED_KINDS, type FilterKind, OLDER_KINDS, toFilterKind } from '@/lib/filter-kinds'
import { KIND_WORDS } from './filter-words'
import { FORM_FIELD } from './form-looks'

type Props = { kind: FilterKind; onChange: (kind: FilterKind) => void }

const GROUPS = [
  ['Documented', DOCUMENTED_KINDS],
  ['Of an older version', OLDER_KINDS],
] as const

/** What a filter looks at. */
export function KindField({ kind, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        Filter by
      </label>
      <select
        id={id}
        value={kind}
        onChange={({ target }) => onChange(toFilterKind(target.value) ?? kind)}
        className={FORM_FIELD}
      >
        {GROUPS.map(([label, kinds]) => (
          <optgroup key={label} label={label}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {KIND_WORDS[each]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
