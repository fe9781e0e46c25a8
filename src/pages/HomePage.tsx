import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { IdBox } from '@/features/open/IdBox'
import { OpenFileButton } from '@/features/open-file/OpenFileButton'
import { useFileOpening } from '@/features/open-file/use-file-opening'
import { RecentList } from '@/features/recent/RecentList'
import { forgetAllOpened, forgetOpened } from '@/features/recent/recent-store'
import { useNow } from '@/features/recent/use-now'
import { useRecent } from '@/features/recent/use-recent'
import { sampleListQuery } from '@/interaction/list-queries'
import { serverQuery } from '@/interaction/queries'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { ClearEverything } from './ClearEverything'
import { loadFallbackPages } from './lazy-pages'
import { ReviewsSection } from './ReviewsSection'
import { SampleSection } from './SampleSection'
import { useDocumentTitle } from '@/ui/use-document-title'
import { useHeadingFocus } from '@/ui/use-heading-focus'

/** Whether the samples, if there are any, have come once. */
const useIsWhole = (): boolean => {
  const server = useQuery(serverQuery())
  const samples = useQuery({ ...sampleListQuery(), enabled: server.data?.mode === 'sample' })
  const isComing = server.isLoading || samples.isLoading
  const [isWhole, setIsWhole] = useState(false)
  if (!isComing && !isWhole) setIsWhole(true)
  return isWhole
}

/** Where a reader brings an id, goes back to one, or, in sample mode, picks an example. */
export function HomePage() {
  const navigate = useNavigate()
  const { openText } = useFileOpening()
  const recent = useRecent()
  const now = useNow()
  const { data: server } = useQuery(serverQuery())
  const isWhole = useIsWhole()
  const heading = useHeadingFocus()
  useDocumentTitle('Interaction viewer')
  // The outside system: the browser's cache of modules. `PagesAhead` waits for a quiet moment; a reader who opens a
  // record at once, and has lost the network by then, needs the page that says so.
  useEffect(() => void loadFallbackPages(), [])
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-12 px-4 pt-12 pb-16 sm:px-6 sm:pt-20">
      <div>
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-2xl font-semibold tracking-tight text-balance text-ink outline-none sm:text-3xl"
        >
          Open an interaction
        </h1>
        <p className="mt-3 mb-8 text-base text-pretty text-muted">
          Paste an interaction’s ID, or anything that holds one: a link, a log line, a curl command,
          JSON. Several make a set to review.
        </p>
        <IdBox
          look="hero"
          onOpen={(id) => void navigate(paths.interaction(id))}
          onRecord={openText}
        />
        <p className="mt-2 -ml-1 flex flex-wrap items-center gap-x-1 text-sm text-muted">
          <OpenFileButton label="Choose a file" />
          <span className="px-1">
            or drop a record or a list of IDs here. Files stay in your browser.
          </span>
        </p>
        <p className="mt-6 text-sm text-muted">
          No ID at hand?{' '}
          <Link to={paths.browse()} className="inline-block py-1 text-accent underline">
            Browse interactions
          </Link>{' '}
          by time, topic or feedback, and pick some to review.
        </p>
      </div>
      <ReviewsSection onEmptied={() => heading.current?.focus()} />
      <RecentList
        items={recent}
        now={now}
        onRemove={(id) => {
          forgetOpened(id)
          // The list disappears with its last row, and would take the focus with it.
          if (recent.length === 1) heading.current?.focus()
        }}
        onClear={() => {
          forgetAllOpened()
          heading.current?.focus()
        }}
      />
      {server?.mode === 'sample' && <SampleSection />}
      {/* What still comes above would push it away from under the pointer. */}
      {isWhole && <ClearEverything />}
    </div>
  )
}
