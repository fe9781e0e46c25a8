import { ALERT_LOOKS } from '@/ui/alert-looks'
import { useHidden } from '@/ui/hidden/use-hidden'
import { usePlaceLink } from '@/ui/in-page'
import type { Flag } from './flags'

/** One line per flag: what, why, and a jump to the place. Renders nothing if nothing is flagged. */
export function FlagList({ flags }: { flags: readonly Flag[] }) {
  if (flags.length === 0) return null
  return (
    <section aria-label="Flags">
      <ul className="flex flex-wrap gap-x-6">
        {flags.map((flag) => (
          <FlagLine key={flag.label} flag={flag} />
        ))}
      </ul>
    </section>
  )
}

function FlagLine({ flag }: { flag: Flag }) {
  const { Icon, colour } = ALERT_LOOKS[flag.kind]
  const linkTo = usePlaceLink()
  const { note, show } = useHidden(flag.why)
  return (
    <li className="min-w-0">
      <div className="flag-room">
        <a
          href={linkTo(flag.place)}
          className="flag group flex min-h-6 items-start gap-2 rounded-sm py-0.5 text-sm"
        >
          <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
          <span className="flag-text min-w-0">
            <strong className={`font-semibold group-hover:underline ${colour}`}>
              {flag.label}
            </strong>
            <span aria-hidden> · </span>
            <span className="sr-only">: </span>
            <bdi className="text-ink wrap-anywhere">{show(flag.why)}</bdi>
          </span>
        </a>
      </div>
      {note}
    </li>
  )
}
