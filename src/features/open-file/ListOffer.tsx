import { Columns2, ListChecks } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { comparePath } from '@/lib/compare-path'
import { toSetOffer } from '@/lib/review-set/set-offer'
import { DismissButton } from '@/ui/DismissButton'
import { Link } from '@/ui/Link'
import { OutlineLink } from '@/ui/OutlineLink'
import { HeldRecordList } from './HeldRecordList'
import { toListWords } from './list-words'
import type { OfferedList } from './opened-file'
import { useHeldRecord } from './use-held-record'

type Props = {
  offered: OfferedList
  onClose: () => void
}

/**
 * What a list from a file holds, to look at before opening it, or one of its records. It takes the focus, since it is
 * what the reader asked for.
 */
export function ListOffer({ offered, onClose }: Props) {
  const { name, list, held, opened } = offered
  const section = useRef<HTMLElement>(null)
  const wordsId = useId()
  const offer = useMemo(() => toSetOffer(list.ids, list.more), [list])
  const open = useHeldRecord(offered)
  const { count, notes } = toListWords(list, held?.records.length)
  // The outside system: the browser's focus. It is set again when another list replaces this one.
  useEffect(() => {
    const at = (what: string) => section.current?.querySelector<HTMLElement>(what) ?? null
    if (list !== null) (at('[aria-current]') ?? at('a') ?? at('li button'))?.focus()
  }, [list])
  const close = () => {
    onClose()
    // The focus would disappear with the element that had it.
    document.getElementById('main')?.focus()
  }
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close()
  }
  if (offer === null && held === undefined) return null
  return (
    <section
      ref={section}
      aria-label={offer === null ? 'List of records' : 'List of IDs'}
      className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-h-[min(28rem,80dvh)] max-w-2xl flex-col gap-3 overflow-y-auto rounded-lg border border-line bg-surface p-4 text-sm text-ink shadow-lg print:hidden"
    >
      <div className="flex items-start gap-3">
        <p id={wordsId} className="min-w-0 flex-1 wrap-anywhere">
          <bdi className="font-medium">{name}</bdi>
          <br />
          {count}
        </p>
        <DismissButton
          onClick={close}
          onKeyDown={closeOnEscape}
          className="text-muted hover:text-ink"
        />
      </div>
      {notes.length > 0 && <NoteList notes={notes} isBrief={held !== undefined} />}
      {offer !== null && (
        <SetLinks
          offer={offer}
          compared={comparePath(list.ids)}
          wordsId={wordsId}
          onFollow={onClose}
          onKeyDown={closeOnEscape}
        />
      )}
      {held !== undefined && (
        <HeldRecordList
          // Another list begins with its first lines.
          key={name}
          held={held}
          opened={opened}
          onOpen={(at) => void open(at)}
          onKeyDown={closeOnEscape}
        />
      )}
    </section>
  )
}

type LinksProps = {
  offer: NonNullable<ReturnType<typeof toSetOffer>>
  /** Null where they are not two. */
  compared: string | null
  /** The id of what describes the link. */
  wordsId: string
  onFollow: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The ways to what the server has under the ids. */
function SetLinks({ offer, compared, wordsId, ...events }: LinksProps) {
  return (
    <div className="flex shrink-0 flex-wrap gap-2">
      <Link
        to={offer.to}
        // Nothing from a file is sent anywhere until the reader opens it; a link that is focused by the page is not the
        // reader's doing.
        data-ahead="code"
        aria-describedby={wordsId}
        {...events}
        className="inline-flex min-h-9 items-center gap-2 rounded-lg bg-accent px-3.5 font-semibold text-on-accent hover:opacity-90"
      >
        <ListChecks aria-hidden className="size-4 shrink-0" />
        {offer.label}
      </Link>
      {compared !== null && (
        <OutlineLink to={compared} {...events}>
          <Columns2 aria-hidden className="size-4 shrink-0" />
          Compare
        </OutlineLink>
      )}
    </div>
  )
}

/** `isBrief`: a longer list follows, which would leave it no room. */
function NoteList({ notes, isBrief }: { notes: readonly string[]; isBrief: boolean }) {
  const height = isBrief ? 'max-h-16 shrink-0' : 'min-h-0'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reachable by keyboard
    <div role="group" aria-label="Notes" tabIndex={0} className={`overflow-y-auto ${height}`}>
      <ul className="space-y-1 text-muted">
        {notes.map((note) => (
          <li key={note} className="wrap-anywhere">
            <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
