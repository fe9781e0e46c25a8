import { X } from 'lucide-react'
import { useId } from 'react'
import type { SearchFilter } from '@/interaction/list-queries'
import { toVisibleText } from '@/lib/visible-text'
import { filterWords } from './filter-words'

type Props = {
  filter: SearchFilter
  isEdited: boolean
  /** Why the service does not take it. */
  refusal: string | undefined
  onEdit: (button: HTMLElement) => void
  onRemove: () => void
}

/** An active filter. Pressing it edits it; where the service refuses it, the reason stands beside it. */
export function FilterChip({ filter, isEdited, refusal, onEdit, onRemove }: Props) {
  const refusalId = useId()
  const { subject, values } = filterWords(filter)
  const name = toVisibleText(`${subject}: ${values}`)
  const isRefused = refusal !== undefined
  return (
    <li className="flex max-w-full flex-wrap items-center gap-x-3">
      <span
        className={`inline-flex max-w-full items-center rounded-md ${isRefused ? 'bg-danger-soft' : 'bg-raised'} forced-colors:border`}
      >
        <button
          type="button"
          aria-label={`Edit filter ${name}`}
          aria-expanded={isEdited}
          aria-describedby={isRefused ? refusalId : undefined}
          onClick={({ currentTarget }) => onEdit(currentTarget)}
          className="min-h-8 min-w-0 cursor-pointer rounded-md py-1 pl-2.5 text-left wrap-anywhere"
        >
          <span className="text-muted">
            <bdi>{toVisibleText(subject)}</bdi>:{' '}
          </span>
          <bdi className="font-medium">{toVisibleText(values)}</bdi>
        </button>
        <button
          type="button"
          aria-label={`Remove filter ${name}`}
          onClick={onRemove}
          className="grid size-8 shrink-0 cursor-pointer place-items-center rounded-md text-muted hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </span>
      {isRefused && (
        <span id={refusalId} className="py-1 wrap-anywhere text-danger">
          Refused: <bdi>{toVisibleText(refusal)}</bdi>
        </span>
      )}
    </li>
  )
}
