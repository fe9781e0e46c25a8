import { X } from 'lucide-react'
import type { ComponentProps } from 'react'

/** Takes a message away. */
export function DismissButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return (
    <button
      {...rest}
      type="button"
      aria-label="Dismiss"
      className={`inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded ${className}`}
    >
      <X aria-hidden className="size-4" />
    </button>
  )
}
