import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & { 'aria-label': string }

/** A square button with nothing in it but an icon, so it needs a name of its own. */
export function IconButton({ className = 'hover:bg-raised', ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      className={`inline-flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted hover:text-ink ${className}`}
    />
  )
}
