import { useEffect, useState } from 'react'
import type { Interaction } from '@/interaction/interaction'
import type { Quote } from './quote-link'
import { headHeight } from '@/ui/highlight/head-height'
import { selectedQuote } from './selected-quote'

/** In ms since the selection last grew. */
const REST = 200

export type SelectedQuote = {
  readonly quote: Quote
  /** Where the selection's last line begins, and where it ends, in the window. */
  readonly left: number
  readonly bottom: number
  /** Whether any of it is in view. */
  readonly isInView: boolean
}

const read = (interaction: Interaction): SelectedQuote | null => {
  const selected = selectedQuote(interaction, getSelection())
  if (selected === null) return null
  const whole = selected.range.getBoundingClientRect()
  // A selection longer than the window may have too many lines to measure.
  const lines = whole.height < innerHeight ? [...selected.range.getClientRects()] : []
  // The head covers what has scrolled beneath it, but not the title, which is part of it.
  const top = selected.quote.place === 'title' ? 0 : headHeight()
  const isInView = whole.bottom > top && whole.top < innerHeight
  return {
    quote: selected.quote,
    left: (lines.at(-1) ?? whole).left,
    bottom: whole.bottom,
    isInView,
  }
}

/** The quote that is selected now, once the selection settles; null if there is none. */
export const useSelectedQuote = (interaction: Interaction): SelectedQuote | null => {
  const [selected, setSelected] = useState<SelectedQuote | null>(null)

  // The outside system: the browser's selection.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const update = () => setSelected(read(interaction))
    const soon = () => {
      clearTimeout(timer)
      setSelected((known) =>
        known === null || getSelection()?.isCollapsed !== false
          ? null
          : { ...known, isInView: false },
      )
      timer = setTimeout(update, REST)
    }
    const events = ['selectionchange', 'scroll'] as const
    for (const event of events) document.addEventListener(event, soon, { capture: true })
    // Something may have been selected while this code was loading.
    soon()
    return () => {
      clearTimeout(timer)
      for (const event of events) document.removeEventListener(event, soon, { capture: true })
    }
  }, [interaction])

  return selected
}
