import { toVisibleText } from '@/lib/visible-text'
import { draftValues, type FilterDraft, toLines } from './filter-draft'

type Props = {
  draft: FilterDraft
  topics: readonly string[]
  onChange: (draft: FilterDraft) => void
}

/** Topics that occur in the rows loaded, to be taken into a filter, or out of it, by a click. */
export function TopicButtons({ draft, topics, onChange }: Props) {
  const chosen = draftValues(draft)
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="float-left mr-1 py-1 text-muted">In these rows:</legend>
      {topics.map((topic) => {
        const isChosen = chosen.includes(topic)
        const values = isChosen ? chosen.filter((other) => other !== topic) : [...chosen, topic]
        return (
          <button
            key={topic}
            type="button"
            aria-pressed={isChosen}
            onClick={() =>
              onChange({ ...draft, text: toLines(values), exact: [...draft.exact, topic] })
            }
            className="min-h-7 max-w-full cursor-pointer truncate rounded-md bg-surface px-2 hover:text-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            <bdi>{toVisibleText(topic)}</bdi>
          </button>
        )
      })}
    </fieldset>
  )
}
