import { useQuery } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import { Comparison } from '@/features/compare/Comparison'
import type { Side, Sides } from '@/features/compare/side'
import { formatIntensity, formatShare } from '@/features/emotions/format-score'
import { SourceContent } from '@/features/sources/SourceContent'
import type { Source } from '@/interaction/interaction'
import { interactionQuery } from '@/interaction/queries'
import { type InteractionId, parseInteractionId, shortId } from '@/lib/interaction-id'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/Link'
import { useShownError } from '@/ui/retry/use-shown-error'
import { useAnnouncement } from '@/ui/use-announcement'
import { useDocumentTitle } from '@/ui/use-document-title'
import { useHeadingFocus } from '@/ui/use-heading-focus'
import { usePrintedName } from '@/ui/use-printed-name'
import { toLoadedSide } from './compare-side'
import { NotFoundPage } from './lazy-pages'
import { SideFailure } from './SideFailure'
import { useHasWaited } from './use-has-waited'

/** How long a side that has come waits for the other. */
const PATIENCE_MS = 2000

const SCORE_FORMAT = { share: formatShare, intensity: formatIntensity }

const drawSource = (source: Source, position: number) => (
  <SourceContent source={source} position={position} />
)

/** `/compare/:a/:b`: two interactions side by side. */
export function ComparePage() {
  const params = useParams()
  const { pathname, search, hash } = useLocation()
  const [a, b] = [parseInteractionId(params['a']), parseInteractionId(params['b'])]
  if (a === null || b === null) return <NotFoundPage />
  const canonical = paths.compare(a, b)
  if (pathname !== canonical) return <Navigate replace to={{ pathname: canonical, search, hash }} />
  return <Compared a={a} b={b} />
}

/** One side as far as it has loaded, and why it has not. */
const useSide = (name: Side['name'], id: InteractionId): { side: Side; failure: ReactNode } => {
  // Data first: a failed refetch never removes what is on screen.
  const query = useQuery(interactionQuery(id))
  const { data, isFetching, refetch } = query
  const error = useShownError(query, id)
  const loaded = useMemo(() => (data === undefined ? null : toLoadedSide(data.interaction)), [data])
  return {
    side: { name, id, loaded, lack: error !== null && !isFetching ? 'failed' : 'loading' },
    failure:
      error === null ? null : (
        <SideFailure
          name={name}
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      ),
  }
}

const stateWords = (sides: readonly Side[]): string => {
  if (sides.some(({ lack, loaded }) => loaded === null && lack === 'loading'))
    return 'Loading two interactions…'
  const missing = sides.filter(({ loaded }) => loaded === null).map(({ name }) => name)
  return missing.length === 0
    ? 'Both interactions loaded'
    : `${missing.join(' and ')} could not be loaded`
}

/** What is to be said of both sides at once, before what each of them is; null for most pairs. */
const pairWords = ([a, b]: Sides): string | null => {
  const hasFailed = [a, b].every(({ loaded, lack }) => loaded === null && lack === 'failed')
  if (a.id !== b.id)
    return hasFailed ? 'Neither interaction could be loaded, so nothing was compared.' : null
  const same = 'Both sides are the same interaction'
  if (hasFailed) return `${same}, and it could not be loaded, so nothing was compared.`
  return a.loaded === null || b.loaded === null ? `${same}.` : `${same}, so nothing differs.`
}

const isComing = ({ loaded, lack }: Side): boolean => loaded === null && lack === 'loading'

const asComing = (side: Side): Side => ({ ...side, loaded: null, lack: 'loading' })

function Compared({ a, b }: { a: InteractionId; b: InteractionId }) {
  useDocumentTitle(`Compare ${shortId(a)} and ${shortId(b)} · Interaction viewer`)
  usePrintedName(`Interactions ${a} and ${b}`)
  const heading = useHeadingFocus()
  const [one, other] = [useSide('A', a), useSide('B', b)]
  const hasWaited = useHasWaited(PATIENCE_MS)
  const known: Sides = [one.side, other.side]
  // Drawn together, as a difference: one side alone would move as soon as the other comes.
  const isHeld = !hasWaited && known.some(isComing)
  const sides: Sides = isHeld ? [asComing(one.side), asComing(other.side)] : known
  const words = pairWords(sides)
  useAnnouncement(stateWords(sides))
  return (
    <div className="mx-auto max-w-[90rem] px-4 pt-4 pb-16 sm:px-8">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-xl font-semibold tracking-tight outline-none"
        >
          Compare two interactions
        </h1>
        <Link
          to={paths.compare(b, a)}
          className="inline-flex min-h-6 items-center gap-1.5 text-sm text-accent underline underline-offset-2 print:hidden"
        >
          <ArrowLeftRight aria-hidden className="size-4" />
          Swap sides
        </Link>
      </div>
      {words !== null && <p className="mb-6 text-sm text-muted">{words}</p>}
      <Comparison
        sides={sides}
        failures={[one.failure, other.failure]}
        scoreFormat={SCORE_FORMAT}
        drawSource={drawSource}
      />
    </div>
  )
}
