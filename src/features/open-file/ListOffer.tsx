import { Columns2, ListChecks } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { comparePath } from '@/lib/compare-path'
import { toSetOffer } from '@/lib/review-set/set-offer'
import { DismissButton } from '@/ui/DismissButton'
import { Link } from '@/ui/Link'
import { OutlineLink } from '@/ui/OutlineLink'
import { toListWords } from './list-words'
import type { OfferedList } from './opened-file'

type Props = {
  offered: OfferedList
  onClose: () => void
}

/**
 * What a list of ids from a file holds, to look at before opening it. It takes the focus, since it is what the reader
 * asked for.
 */
export function ListOffer({ offered: { name, list }, onClose }: Props) {
  const link = useRef<HTMLAnchorElement>(null)
  const wordsId = useId()
  const offer = useMemo(() => toSetOffer(list.ids, list.more), [list])
  const compared = comparePath(list.ids)
  const { count, notes } = toListWords(list)
  // The outside system: the browser's focus. It is set again when another list replaces this one.
  useEffect(() => {
    if (offer !== null) link.current?.focus()
  }, [offer])
  const close = () => {
    onClose()
    // The focus would disappear with the element that had it.
    document.getElementById('main')?.focus()
  }
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close()
  }
  if (offer === null) return null
  return (
    <section
      aria-label="List of IDs"
      className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-h-[min(28rem,80dvh)] max-w-2xl flex-col gap-3 rounded-lg border border-line bg-surface p-4 text-sm text-ink shadow-lg print:hidden"
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
      {notes.length > 0 && <NoteList notes={notes} />}
      <div className="flex shrink-0 flex-wrap gap-2">
        <Link
          ref={link}
          to={offer.to}
          // Nothing from a file is sent anywhere until the reader opens it; a link that is focused by the page is not the
          // reader's doing.
          data-ahead="code"
          aria-describedby={wordsId}
          onFollow={onClose}
          onKeyDown={closeOnEscape}
          className="inline-flex min-h-9 items-center gap-2 rounded-lg bg-accent px-3.5 font-semibold text-on-accent hover:opacity-90"
        >
          <ListChecks aria-hidden className="size-4 shrink-0" />
          {offer.label}
        </Link>
        {compared !== null && (
          <OutlineLink to={compared} onFollow={onClose} onKeyDown={closeOnEscape}>
            <Columns2 aria-hidden className="size-4 shrink-0" />
            Compare
          </OutlineLink>
        )}
      </div>
    </section>
  )
}

function NoteList({ notes }: { notes: readonly string[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reachable by keyboard
    <div role="group" aria-label="Notes" tabIndex={0} className="min-h-0 overflow-y-auto">
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
