import { formatDuration } from '@/lib/dates'
import { shortId } from '@/lib/interaction-id'
import { Link } from '@/ui/Link'
import { LongText } from '@/ui/LongText'
import { toVisibleText } from '@/lib/visible-text'
import { useIsPrinting } from '@/ui/printing'
import type { Differing } from './comparison'
import type { ResultItem } from './result-items'
import type { ColourOf } from './verdict-colours'
import { VerdictName } from './VerdictName'

type Props = {
  item: ResultItem
  /** Undefined if its record has not been read in this tab, or has none. */
  title: string | undefined
  /** The colleague's verdict and note, if they differ; undefined otherwise. */
  differing: Differing | undefined
  link: string
  colourOf: ColourOf
}

/** How much of a note, which may be pages long, is shown at first. */
const NOTE = 300

/** One interaction: its place, link and title, what was said of it, how long it took. */
export function ItemRow({ item, title, differing, link, colourOf }: Props) {
  // On paper there is no link to follow.
  const isPrinting = useIsPrinting()
  const { position, id, verdict, note, seconds } = item
  return (
    <li className="grid grid-cols-[2.5rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t border-line py-1.5 text-sm [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto] print:[content-visibility:visible] first:border-t-0 sm:grid-cols-[2.5rem_6rem_minmax(0,1fr)_5rem] print:grid-cols-[2.5rem_19rem_minmax(0,1fr)_5rem]">
      <span className="text-right text-muted tabular-nums">{position}</span>
      <Link
        to={link}
        className="inline-flex min-h-6 items-center font-mono text-[0.8125rem] text-accent hover:underline"
      >
        {isPrinting ? id : shortId(id)}
      </Link>
      <div className="col-span-2 col-start-2 row-start-2 flex min-w-0 flex-col gap-1 sm:col-span-1 sm:col-start-3 sm:row-start-1">
        {title !== undefined && (
          <bdi className="line-clamp-2 max-w-prose wrap-anywhere">{toVisibleText(title)}</bdi>
        )}
        <Said {...{ verdict, note, colourOf }} who={differing === undefined ? null : 'You'} />
        {differing !== undefined && (
          <Said
            verdict={differing.theirVerdict}
            note={differing.theirNote}
            colourOf={colourOf}
            who="Colleague"
          />
        )}
      </div>
      <span className="text-right whitespace-nowrap text-muted tabular-nums">
        {seconds > 0 && formatDuration(seconds)}
      </span>
    </li>
  )
}

type SaidProps = {
  /** Null if only one of them has said something. */
  who: string | null
  verdict: string | null
  note: string
  colourOf: ColourOf
}

function Said({ who, verdict, note, colourOf }: SaidProps) {
  return (
    <div className="grid min-w-0 gap-x-4 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <span>
        {who !== null && <span className="text-muted">{who}: </span>}
        {verdict === null ? (
          <span className="text-muted">No verdict</span>
        ) : (
          <VerdictName verdict={verdict} colour={colourOf(verdict)} />
        )}
      </span>
      {note !== '' && (
        <div className="max-w-prose min-w-0 text-muted">
          <LongText text={note} limit={NOTE} />
        </div>
      )}
    </div>
  )
}
