import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** A button that acts on the chip, at its end. */
  action?: ReactNode
}

/** A short text on a soft background. It wraps rather than growing wider than its container. */
export function Chip({ children, action }: Props) {
  return (
    // The radius is half of one line's height: a full pill for one line, soft corners for more.
    <span className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-[0.875rem] bg-raised px-2.5 text-sm forced-colors:border">
      <span className="min-w-0 py-0.5 wrap-anywhere">{children}</span>
      {action}
    </span>
  )
}
