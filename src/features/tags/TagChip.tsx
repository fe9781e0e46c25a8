import { absenceWord } from '@/interaction/absence'
import type { Tag } from '@/interaction/interaction'
import { type SafeLink, toSafeLink } from '@/lib/safe-link'
import { Absent } from '@/ui/Absent'
import { Chip } from '@/ui/Chip'
import { CopyButton } from '@/ui/CopyButton'
import { panelPlace } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { LongText } from '@/ui/LongText'
import { toVisibleText } from '@/lib/visible-text'
import { copyName, TAG_LIMIT, tagText } from './tag-text'

function TagLink({ text, link }: { text: string; link: SafeLink }) {
  return (
    <LongText text={text} limit={TAG_LIMIT} isInline>
      {(shown) => (
        <a
          href={link.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-accent underline underline-offset-2"
        >
          {shown}
          {/* Letters of another script can make it look like a different host. */}
          {link.decodedHost !== link.host && ` (${link.host})`}
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      )}
    </LongText>
  )
}

function TagValue({ value, number }: Pick<Tag, 'value'> & { number: number }) {
  const word = absenceWord(value)
  if (word !== null) return <Absent word={word} />
  if (value.kind === 'unexpected')
    return (
      <span data-place={panelPlace(panelPlace('tag', number), 'value')}>
        <UnknownValue value={value.raw} />
      </span>
    )
  if (value.kind !== 'value') return null
  const link = toSafeLink(value.value)
  if (link !== null) return <TagLink text={value.value} link={link} />
  return <LongText text={value.value} limit={TAG_LIMIT} isInline />
}

type Props = {
  tag: Tag
  /** Its place in the list, from 1. */
  number: number
}

/** One tag: its key, its value, and a button that copies both. */
export function TagChip({ tag, number }: Props) {
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
      <TagValue value={tag.value} number={number} />
    </Chip>
  )
}
