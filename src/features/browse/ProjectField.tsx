import { useId } from 'react'
import { cutCharacters } from '@/lib/cut-characters'
import { toVisibleText } from '@/lib/visible-text'

type Props = {
  /** The one that the address names; null: the first. */
  project: string | null
  /** At least one. */
  labels: readonly string[]
  onChange: (project: string) => void
}

const LONGEST_NAME = 40

/** Whose interactions are listed. A project that the address names but that does not exist is shown, not offered. */
export function ProjectField({ project, labels, onChange }: Props) {
  const id = useId()
  const isKnown = project === null || labels.includes(project)
  return (
    <div className="mr-2 flex max-w-full items-center gap-2">
      <label htmlFor={id} className="text-muted">
        Project
      </label>
      <select
        id={id}
        value={project ?? labels[0]}
        onChange={({ target }) => onChange(target.value)}
        className="min-h-8 max-w-72 min-w-0 cursor-pointer rounded-md border border-muted/75 bg-surface px-2 text-sm text-ink"
      >
        {!isKnown && (
          <option value={project} disabled>
            {toVisibleText(cutCharacters(project, LONGEST_NAME))} (not found)
          </option>
        )}
        {labels.map((label) => (
          <option key={label} value={label}>
            {toVisibleText(label)}
          </option>
        ))}
      </select>
    </div>
  )
}
