import { CircleAlert } from 'lucide-react'
import { type Failure, toFailure } from '@/interaction/failure'
import type { InteractionId } from '@/lib/interaction-id'
import { CopyButton } from '@/ui/CopyButton'
import { JsonTree } from '@/ui/json-tree/JsonTree'
import { RetryButton } from '@/ui/retry/RetryButton'
import { useHeadingFocus } from '@/ui/use-heading-focus'

type Props = {
  id: InteractionId
  error: Error
  isRetrying: boolean
  onRetry: () => void
}

/** Why there is no record: what happened, whether the link is fine, what to do next. The id stays on screen. */
export function FailedPage(props: Props) {
  const failure = toFailure(props.error)
  // A new heading whenever the page's button appears or disappears: it takes the focus from a button that is gone.
  return <Failed key={String(failure.canRetry)} failure={failure} {...props} />
}

function Failed({ id, error, failure, isRetrying, onRetry }: Props & { failure: Failure }) {
  const heading = useHeadingFocus(true)
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-12 pb-16 sm:px-6 sm:pt-20">
      <div role="alert" className="flex flex-col gap-3">
        <CircleAlert aria-hidden className="size-7 text-danger" />
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-2xl font-semibold tracking-tight text-balance outline-none"
        >
          {failure.heading}
        </h1>
        <p className="text-base text-pretty text-muted">{failure.sentences.join(' ')}</p>
      </div>
      {failure.canRetry && (
        <RetryButton
          isLarge
          error={error}
          retryAfter={failure.retryAfter}
          isRetrying={isRetrying}
          onRetry={onRetry}
        />
      )}
      <Facts id={id} failure={failure} />
      {failure.raw !== undefined && (
        <section aria-labelledby="received" className="text-sm">
          <h2 id="received" className="mb-2 font-semibold">
            What was received
          </h2>
          <JsonTree value={failure.raw} />
        </section>
      )}
    </div>
  )
}

function Facts({ id, failure }: { id: InteractionId; failure: Failure }) {
  const facts = [
    { label: 'Interaction ID', value: id },
    { label: 'Request ID', value: failure.requestId },
    { label: 'Code', value: failure.code },
  ]
  return (
    <dl className="flex flex-col border-y border-line py-2 text-sm">
      {facts.map(
        ({ label, value }) =>
          value !== null && (
            <div
              key={label}
              className="grid items-center gap-x-3 sm:grid-cols-[7rem_minmax(0,1fr)]"
            >
              <dt className="text-muted">{label}</dt>
              <dd className="flex min-h-7 min-w-0 items-center justify-between gap-2 font-mono text-[0.8125rem] wrap-anywhere">
                {value}
                <CopyButton text={value} name={`Copy ${label.toLowerCase()}`} />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
