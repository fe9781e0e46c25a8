import type { ReactNode } from 'react'
import { toShownLink } from './shown-link'

type Props = Parameters<typeof toShownLink>[0] & { children: ReactNode }

/** A recorded link, or, where its address is not a plain one, its text and the address. */
export function SafeLink({ children, ...recorded }: Props) {
  const { href, title, short, suffix, misleads } = toShownLink(recorded)
  if (href === null) {
    return (
      <bdi>
        {children}
        {suffix !== '' && <span className="text-muted">{suffix}</span>}
      </bdi>
    )
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      dir="auto"
      title={title}
      className="text-accent underline decoration-1 underline-offset-2"
    >
      {short ?? children}
      {suffix !== '' && <bdi className={misleads ? 'text-caution' : 'text-muted'}>{suffix}</bdi>}
      <span className="sr-only select-none"> (opens in a new tab)</span>
    </a>
  )
}
