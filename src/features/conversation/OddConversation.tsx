import { RareValue } from '@/ui/json-tree/RareValue'
import { wholePanel } from '@/ui/highlight/place'

/** What was recorded where a list of turns was expected. */
export function OddConversation({ value }: { value: unknown }) {
  return (
    <div className="mt-10 px-4">
      <p className="mb-1 text-xs text-muted">Recorded instead of a list of turns</p>
      <div data-place={wholePanel('conversation')}>
        <RareValue value={value} />
      </div>
    </div>
  )
}
