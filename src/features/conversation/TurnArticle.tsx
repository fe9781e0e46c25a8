import type { ReactNode } from 'react'
import type { Turn } from '@/interaction/interaction'
import { turnFragment } from '@/lib/fragment'
import { usePlaceLink } from '@/ui/in-page'
import { turnTimePlace } from '@/ui/highlight/place'
import { RareValue } from '@/ui/json-tree/RareValue'
import { Time } from '@/ui/Time'
import { Speech } from './Speech'

type Props = {
  /** See `Speech`. */
  record: string | null
  turn: Turn
  number: number
  total: number
  /** The turn before, if it is in the same group: the date is not repeated within a day. */
  previous: Turn | undefined
  language: string | null
  isLinked: boolean
  isMarkdown: boolean
  /** Whether its number is a link to it. */
  hasLink: boolean
  actions: ReactNode
}

const timeOf = (turn: Turn | undefined): string | undefined =>
  turn?.timestamp.kind === 'value' ? turn.timestamp.value : undefined

/** No words where there is none, or an empty one: few services time each turn, and every turn would repeat them. */
function TurnTime({ turn, number, previous }: Pick<Props, 'turn' | 'number' | 'previous'>) {
  const { timestamp } = turn
  if (timestamp.kind === 'missing' || timestamp.kind === 'empty') return null
  return (
    <div data-place={turnTimePlace(number)} className="min-w-0">
      {timestamp.kind === 'value' ? (
        <Time text={timestamp.value} after={timeOf(previous)} />
      ) : (
        <RareValue value={timestamp.raw} />
      )}
    </div>
  )
}

/** One turn: what the user said and what the assistant answered. */
export function TurnArticle(props: Props) {
  const { turn, number, total, previous, isLinked, hasLink, actions } = props
  const linkTo = usePlaceLink()
  const { record, language, isMarkdown } = props
  const message = { record, language, isMarkdown }
  return (
    <article
      id={turnFragment(number)}
      aria-label={`Turn ${number} of ${total}`}
      aria-current={turn.isRequested ? 'true' : undefined}
      data-linked={isLinked || undefined}
      tabIndex={-1}
      className="turn flex flex-col gap-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
        <a
          href={hasLink ? linkTo(turnFragment(number)) : undefined}
          className="min-h-6 content-center hover:underline"
        >
          Turn {number}
        </a>
        <TurnTime {...{ turn, number, previous }} />
        {turn.isRequested && (
          <span className="rounded-full bg-accent-soft px-2 py-0.5 font-medium text-accent">
            Requested
          </span>
        )}
        {/* They come later. Their room is kept, or they would move the text where they need a line of their own. */}
        {actions !== undefined && (
          <span className="min-h-6 min-w-0 grow basis-44 print:min-h-0 print:basis-auto">
            {actions}
          </span>
        )}
      </div>
      <Speech speaker="User" turn={number} text={turn.input} {...message} />
      <Speech speaker="Assistant" turn={number} text={turn.output} {...message} />
    </article>
  )
}
