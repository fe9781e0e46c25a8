import type { InteractionRow } from '@/interaction/interaction-list.schema'
import { paths } from '@/lib/paths'
import { Absent } from '@/ui/Absent'
import { ALERT_LOOKS } from '@/ui/alert-looks'
import { Link } from '@/ui/Link'
import { toVisibleText } from '@/lib/visible-text'
import { THUMB_LOOKS } from '@/ui/thumb-looks'
import { Time } from '@/ui/Time'
import { toSampleEntries } from './sample-entries'

const MARKS = { ...THUMB_LOOKS, warning: ALERT_LOOKS.danger }

/** The invented interactions, each a link. */
export function SampleList({ rows }: { rows: readonly InteractionRow[] }) {
  return (
    <ul className="-mx-3">
      {toSampleEntries(rows).map(({ id, title, timestamp, marks }) => (
        <li key={id}>
          <Link to={paths.interaction(id)} className="block rounded-lg px-3 py-2.5 hover:bg-raised">
            <bdi dir="auto" className="line-clamp-2 font-medium wrap-anywhere text-ink">
              {toVisibleText(title)}
            </bdi>{' '}
            <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
              {timestamp === null ? <Absent word="Not recorded" /> : <Time text={timestamp} />}
              {marks.map(({ kind, label }) => {
                const { Icon, colour } = MARKS[kind]
                return (
                  <span key={kind} className={`inline-flex items-center gap-1 ${colour}`}>
                    <Icon aria-hidden className="size-3.5" />
                    {label}
                  </span>
                )
              })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
