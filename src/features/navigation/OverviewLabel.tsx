import { useEffect, useEffectEvent } from 'react'
import { percent } from './overview-scale'

type Props = {
  /** In the overview's units. */
  place: number
  isUpright: boolean
  words: string
  onDismiss: () => void
}

/** Names the turn beneath the pointer, or the one being read. It lies over the text: Escape takes it away (WCAG 1.4.13). */
export function OverviewLabel({ place, isUpright, words, onDismiss }: Props) {
  const dismiss = useEffectEvent(onDismiss)
  // The outside system: the keyboard, wherever the focus is while the pointer rests here.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') dismiss()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])

  return (
    <span
      aria-hidden
      style={isUpright ? { top: percent(place) } : undefined}
      className={`pointer-events-none absolute rounded-md border border-line bg-surface px-2 py-1 text-xs whitespace-nowrap text-ink shadow-md ${isUpright ? 'right-full mr-2 -translate-y-1/2' : 'inset-x-0 top-full mx-auto mt-1 w-fit'}`}
    >
      {words}
    </span>
  )
}
