import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import { interactionQuery } from '@/interaction/queries'
import { type InteractionId, parseInteractionId, shortId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { useShownError } from '@/ui/retry/use-shown-error'
import { useDocumentTitle } from '@/ui/use-document-title'
import { FailedPage, NotFoundPage } from './lazy-pages'
import { InteractionRecord } from './record/InteractionRecord'
import { InteractionSkeleton } from './record/InteractionSkeleton'

/** `/i/:id`: one interaction. */
export function InteractionPage() {
  const { id: text } = useParams()
  const { pathname, search, hash } = useLocation()
  const id = parseInteractionId(text)
  if (id === null) return <NotFoundPage />
  // One record has one address: however the id was spelled, the address bar shows the canonical one.
  const canonical = paths.interaction(id)
  if (pathname !== canonical) return <Navigate replace to={{ pathname: canonical, search, hash }} />
  return <Fetched key={id} id={id} />
}

function Fetched({ id }: { id: InteractionId }) {
  useDocumentTitle(`Interaction ${shortId(id)} · Interaction viewer`)
  const query = useQuery(interactionQuery(id))
  const { data, errorUpdateCount, isFetching, refetch } = query
  const error = useShownError(query, id)
  // Data first: a failed refetch never removes what is on screen. The data is deferred, so a record is drawn in slices,
  // between which the page responds.
  const shown = useDeferredValue(data ?? error)
  if (shown instanceof Error) {
    return (
      <FailedPage id={id} error={shown} isRetrying={isFetching} onRetry={() => void refetch()} />
    )
  }
  if (shown !== null) {
    return <InteractionRecord id={id} fetched={shown} hasRecovered={errorUpdateCount > 0} />
  }
  return <InteractionSkeleton id={id} />
}
