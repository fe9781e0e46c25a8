import { absenceWord } from '@/interaction/absence'
import type { Tag } from '@/interaction/interaction'
import { toSafeLink } from '@/lib/safe-link'
import { Absent } from '@/ui/Absent'
import { Chip } from '@/ui/Chip'
import { CopyButton } from '@/ui/CopyButton'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { cutText } from '@/ui/json-tree/visible-text'
import { LongText } from '@/ui/LongText'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { copyName, TAG_LIMIT, tagText } from './tag-text'

function TagValue({ value }: Pick<Tag, 'value'>) {
  const word = absenceWord(value)
  if (word !== null) return <Absent word={word} />
  if (value.kind === 'unexpected') return <UnknownValue value={value.raw} />
  if (value.kind !== 'value') return null
  const link = toSafeLink(value.value)
  if (link === null) return <LongText text={value.value} limit={TAG_LIMIT} isInline />
  const beginning = cutText(value.value, TAG_LIMIT)
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noopener noreferrer"
      className="text-accent underline underline-offset-2"
    >
      {toVisibleText(beginning)}
      {beginning.length < value.value.length && (
        <>
          <span className="print:hidden">…</span>
          <span className="hidden print:inline">
            {toVisibleText(value.value.slice(beginning.length))}
          </span>
        </>
      )}
      {/* Letters of other scripts can look like another host's. */}
      {link.decodedHost !== link.host && ` (${link.host})`}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}

/** One tag: its key, its value, and a button that copies both. */
export function TagChip({ tag }: { tag: Tag }) {
  return (
    <Chip action={<CopyButton text={() => tagText(tag)} name={toVisibleText(copyName(tag.key))} />}>
      <span className="text-muted">
        {tag.key === '' ? (
          <Absent word="Empty" />
        ) : (
          <LongText text={tag.key} limit={TAG_LIMIT} isInline />
        )}
        :
      </span>{' '}
      <TagValue value={tag.value} />
    </Chip>
  )
}
