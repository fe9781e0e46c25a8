import type { ReactNode } from 'react'
import { interactionTitle } from '@/interaction/title'
import { shortId } from '@/lib/interaction-id'
import { formatCount } from '@/lib/numbers'
import { paths } from '@/lib/paths'
import { ALERT_LOOKS } from '@/ui/alert-looks'
import { Link } from '@/ui/Link'
import { LongText } from '@/ui/LongText'
import { toVisibleText } from '@/lib/visible-text'
import { FigureText } from './FigureText'
import { LACK_WORDS, type LoadedSide, type Side, type Warning } from './side'

const WHY_LIMIT = 300
const { Icon, colour } = ALERT_LOOKS.danger

function WarningLine({ warning: { label, why } }: { warning: Warning }) {
  return (
    <li className="flex items-start gap-2 text-sm">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <span className="min-w-0">
        <strong className={`font-semibold ${colour}`}>{label}:</strong>{' '}
        <LongText text={why} limit={WHY_LIMIT} isInline />
      </span>
    </li>
  )
}

function Loaded({
  loaded: { figures, warnings, interaction },
  side,
}: {
  loaded: LoadedSide
  side: Side
}) {
  const { length } = interaction.turns
  return (
    <>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {figures
          .filter(({ isInHead }) => isInHead === true)
          .map(({ label, value }) => (
            <div key={label} className="flex min-w-0 items-baseline gap-1.5">
              <dt className="text-muted">{label}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <FigureText value={value} />
              </dd>
            </div>
          ))}
      </dl>
      {warnings.length > 0 && (
        <ul className="space-y-1">
          {warnings.map((warning) => (
            <WarningLine key={warning.label} warning={warning} />
          ))}
        </ul>
      )}
      <p>
        <Link
          to={paths.interaction(side.id)}
          className="inline-block min-h-6 text-sm text-accent underline underline-offset-2"
        >
          {length === 1 ? 'Read the one turn' : `Read all ${formatCount(length, 'turn')}`}
          <span className="sr-only"> of {side.name}</span>
        </Link>
      </p>
    </>
  )
}

type Props = {
  side: Side
  /** Why there is no record, where that is known. */
  failure: ReactNode
}

/** Which interaction a side is: its title, and what a reader needs to know first. */
export function SideHead({ side, failure }: Props) {
  const { name, id, loaded, lack } = side
  const title =
    loaded === null ? `Interaction ${shortId(id)}` : interactionTitle(loaded.interaction, id)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h2 className="text-base font-semibold text-pretty">
        <span className="mr-1 text-muted">{name}</span>{' '}
        <Link
          to={paths.interaction(id)}
          className="wrap-anywhere underline-offset-4 hover:underline"
        >
          <bdi>{toVisibleText(title)}</bdi>
        </Link>
      </h2>
      <p className="hidden text-xs text-muted print:block">Interaction {id}</p>
      {loaded === null ? (
        (failure ?? <p className="text-sm text-muted">{LACK_WORDS[lack]}</p>)
      ) : (
        <Loaded loaded={loaded} side={side} />
      )}
    </div>
  )
}
