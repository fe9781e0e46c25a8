import { absenceWord } from '@/interaction/absence'
import type { Recorded } from '@/interaction/interaction'
import { Absent } from '@/ui/Absent'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { LACK_WORDS, type Side } from './side'

type Props = {
  side: Side
  /** Null for a side without a record. */
  field: Recorded<unknown> | null
  /** For a field that the analysis fills: whether the analysis has run. */
  isAnalysed?: boolean | undefined
}

/**
 * Why a side has no list to compare: it is absent, of another shape, or not loaded. Draws nothing where there is a
 * list.
 */
export function FieldNote({ side, field, isAnalysed }: Props) {
  if (field?.kind === 'value') return null
  const word = field === null ? null : absenceWord(field, { isList: true, isAnalysed })
  return (
    <div className="mb-2 flex min-w-0 items-baseline gap-2 text-sm">
      <span className="text-xs text-muted">{side.name}</span>
      {field === null && <span className="text-muted">{LACK_WORDS[side.lack]}</span>}
      {word !== null && <Absent word={word} />}
      {field?.kind === 'unexpected' && (
        <div className="min-w-0 flex-1">
          <UnknownValue value={field.raw} />
        </div>
      )}
    </div>
  )
}
