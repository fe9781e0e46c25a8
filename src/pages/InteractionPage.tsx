import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation, useParams } from 'react-router'
import { interactionQuery } from '@/interaction/queries'
import { type InteractionId, parseInteractionId, shortId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { useDocumentTitle } from '@/ui/use-document-title'
import { FailedPage, NotFoundPage } from './lazy-pages'
import { InteractionRecord } from './InteractionRecord'
import { InteractionSkeleton } from './InteractionSkeleton'

/** `/i/:id`: one interaction. */
export function InteractionPage() {
  const { id: text } = useParams()
  const { pathname, search, hash } = useLocation()
  const id = parseInteractionId(text)
  if (id === null) return <NotFoundPage />
  // One record has one address: however it was spelled, the canonical one stays in the bar.
  const canonical = paths.interaction(id)
  if (pathname !== canonical) return <Navigate replace to={{ pathname: canonical, search, hash }} />
  return <Fetched key={id} id={id} />
}

function Fetched({ id }: { id: InteractionId }) {
  useDocumentTitle(`Interaction ${shortId(id)} · Interaction viewer`)
  // Data first: a failed refetch never takes away what is on screen.
  const { data, error, errorUpdateCount, isFetching, refetch } = useQuery(interactionQuery(id))
  if (data !== undefined) {
    return <InteractionRecord id={id} fetched={data} hasRecovered={errorUpdateCount > 0} />
  }
  if (error !== null) {
    return (
      <FailedPage id={id} error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
    )
  }
  return <InteractionSkeleton id={id} />
}
