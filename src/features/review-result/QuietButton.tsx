import type { ReactNode } from 'react'

type Props = { onClick: () => void; children: ReactNode }

/** A button among text. */
export function QuietButton({ onClick, children }: Props) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md bg-raised px-3 text-left text-sm text-ink hover:bg-accent-soft forced-colors:border"
    >
      {children}
    </button>
  )
}
