import type { ComponentProps } from 'react'
import { Link } from './Link'

/** A link that looks like a button, beside a more important one. */
export function OutlineLink(props: Omit<ComponentProps<typeof Link>, 'className'>) {
  return (
    <Link
      {...props}
      className="inline-flex min-h-9 items-center gap-2 rounded-lg border border-muted/75 px-3.5 text-sm font-semibold text-ink hover:bg-raised"
    />
  )
}
