import { X } from 'lucide-react'

/** Takes a message away. */
export function DismissButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label="Dismiss"
      onClick={onClick}
      className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded"
    >
      <X aria-hidden className="size-4" />
    </button>
  )
}
