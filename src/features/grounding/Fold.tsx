import { type ReactNode, useState } from 'react'
import { useIsPrinting } from '@/ui/printing'

type Props = { title: string; children: ReactNode }

/**
 * A list under a line that opens it. The browser's search finds what is in it even when closed; on paper it is open.
 */
export function Fold({ title, children }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const isPrinting = useIsPrinting()
  return (
    <details
      open={isOpen || isPrinting}
      onToggle={({ currentTarget }) => {
        if (!isPrinting) setIsOpen(currentTarget.open)
      }}
    >
      <summary className="min-h-6 cursor-pointer content-center marker:text-muted">{title}</summary>
      <div className="pt-1 pl-4">{children}</div>
    </details>
  )
}
