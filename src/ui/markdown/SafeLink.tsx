import type { ReactNode } from 'react'
import { cutCharacters } from '@/lib/cut-characters'
import { hostInText, toSafeLink } from '@/lib/safe-link'
import { toVisibleText } from './visible-text'

type Props = {
  /** The address as recorded. */
  target: string
  /** The link's text without formatting, which a reader takes for the destination. */
  text: string
  /** Its title and similar; empty if there is none. */
  note: string
  children: ReactNode
}

/** Longer addresses are cut on screen; the whole one is in the tooltip and in the copied link. */
const MAX_SHOWN = 200

/** A recorded link: only live if its address is a plain one, and then it says where it leads. */
export function SafeLink({ target, text, note, children }: Props) {
  const link = toSafeLink(target)
  const shownTarget = toVisibleText(target)
  if (link === null) return <RefusedLink {...{ shownTarget, text, note, children }} />
  const inText = hostInText(text, link)
  const isEncoded = link.decodedHost !== link.host
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      dir="auto"
      title={`${shownTarget} ${note}`.trim()}
      className="text-accent underline decoration-1 underline-offset-2"
    >
      {inText === 'same' && text.length > MAX_SHOWN
        ? toVisibleText(cutCharacters(text, MAX_SHOWN))
        : children}
      {(inText !== 'same' || isEncoded) && (
        <bdi className={inText === 'other' ? 'text-caution' : 'text-muted'}>
          {` (${isEncoded ? `${link.decodedHost}, ${link.host}` : link.host})`}
        </bdi>
      )}
      <span className="sr-only select-none"> (opens in a new tab)</span>
    </a>
  )
}

type RefusedProps = Pick<Props, 'text' | 'note' | 'children'> & {
  /** The address in readable form. */
  shownTarget: string
}

/** Its text followed by the address, unless they are the same. */
function RefusedLink({ shownTarget, text, note, children }: RefusedProps) {
  const rest = [
    ...(text.trim() === shownTarget ? [] : [shownTarget]),
    ...(note === '' ? [] : [note]),
  ]
  return (
    <bdi>
      {children}
      {rest.length > 0 && <span className="text-muted">{` (${rest.join(' ')})`}</span>}
    </bdi>
  )
}
