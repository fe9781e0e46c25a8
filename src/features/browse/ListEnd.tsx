import { useRef } from 'react'
import { toListFailure } from '@/interaction/list-failure'
import type { ListResult, LoadedList } from './loaded-list'
import { endWords, repeatedWords, unreadableWords } from './match-words'
import { useNearEnd } from './use-near-end'

type Props = { list: ListResult; loaded: LoadedList }

const BUTTON =
  'min-h-9 cursor-pointer rounded-md border border-muted/75 px-3 font-medium hover:bg-raised aria-disabled:cursor-default aria-disabled:text-muted'

/** Below the rows: loads the next page by itself or by the button, and says why when it can't. */
export function ListEnd({ list, loaded }: Props) {
  const { hasNextPage: hasMore, isFetchingNextPage, isFetchNextPageError, error } = list
  const ref = useRef<HTMLDivElement>(null)
  const load = () => {
    if (!isFetchingNextPage) void list.fetchNextPage({ cancelRefetch: false })
  }
  // Not after a failure: it would fail again and again.
  useNearEnd(ref, {
    isEnabled: hasMore && !isFetchingNextPage && !isFetchNextPageError,
    length: loaded.received,
    onNear: load,
  })
  const leftOut = [unreadableWords(loaded.unreadable), repeatedWords(loaded.repeated)]
    .filter((words) => words !== null)
    .join(' ')
  return (
    <div ref={ref} className="flex flex-col items-start gap-2 px-3 py-4 text-sm">
      {isFetchNextPageError && <PageFailed error={error} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {hasMore && (
          // Not `disabled`: that would take the focus away from the reader who has just pressed it.
          <button
            type="button"
            aria-disabled={isFetchingNextPage}
            onClick={load}
            className={BUTTON}
          >
            {isFetchNextPageError ? 'Try again' : 'Load more'}
          </button>
        )}
        <p className="text-muted">
          {endWords({ list: loaded, hasMore })}
          {isFetchingNextPage && ' · Loading more…'}
        </p>
      </div>
      {leftOut !== '' && <p className="text-muted">{leftOut}</p>}
    </div>
  )
}

function PageFailed({ error }: { error: Error | null }) {
  const { heading, sentences, retryAfter } = toListFailure(error)
  return (
    <p role="alert" className="max-w-2xl text-danger">
      The next rows could not be read. {heading}. {sentences[2]}
      {retryAfter !== null && ` It asks to wait ${retryAfter} s.`}
    </p>
  )
}
