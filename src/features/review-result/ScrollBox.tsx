import type { ReactNode } from 'react'

type Props = {
  /** Names what scrolls. */
  name: string
  children: ReactNode
}

/** Scrolls sideways on its own, by keyboard too, so that the page never has to. */
export function ScrollBox({ name, children }: Props) {
  return (
    // A group, not a region: several landmarks would help nobody find their way.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reachable by keyboard
    <div role="group" aria-label={name} tabIndex={0} className="relative overflow-x-auto">
      {children}
    </div>
  )
}
