import { useNavigate } from 'react-router'
import { IdBox } from '@/features/open/IdBox'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { useDocumentTitle } from '@/ui/use-document-title'
import { useHeadingFocus } from '@/ui/use-heading-focus'
import { ReviewsSection } from '../ReviewsSection'

/** `/review` without a set: how to make one, or what is wrong with the link (`problems`, as sentences). */
export function ReviewStart({ problems }: { problems: readonly string[] }) {
  const navigate = useNavigate()
  const heading = useHeadingFocus()
  const isBroken = problems.length > 0
  useDocumentTitle('Review · Interaction viewer')
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 pt-12 pb-16 sm:px-6 sm:pt-20">
      <div role={isBroken ? 'alert' : undefined} className="flex flex-col gap-3">
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-2xl font-semibold tracking-tight text-balance text-ink outline-none sm:text-3xl"
        >
          {isBroken ? 'This link leads to no interactions' : 'Review a set of interactions'}
        </h1>
        {isBroken && <p className="text-base text-pretty text-muted">{problems.join(' ')}</p>}
      </div>
      <HowTo />
      <ReviewsSection onEmptied={() => heading.current?.focus()} />
      <IdBox look="hero" onOpen={(id) => void navigate(paths.interaction(id))} />
    </div>
  )
}

function HowTo() {
  return (
    <div className="flex flex-col gap-3 text-base text-pretty text-muted">
      <p>A set is up to 1,000 interactions to read one after the other and to judge. Make one:</p>
      <ul className="list-disc space-y-1 ps-5">
        <li>
          <Link to={paths.browse()} className="text-accent underline">
            Browse
          </Link>{' '}
          the interactions, and review those that a filter finds.
        </li>
        <li>
          Paste text that contains IDs below or on the{' '}
          <Link to={paths.home()} className="text-accent underline">
            start page
          </Link>
          .
        </li>
      </ul>
      <p>
        The set and its labels are part of the link and go to no server; verdicts stay in this
        browser.
      </p>
    </div>
  )
}
