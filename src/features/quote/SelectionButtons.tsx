import { useEffect, useRef } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { writeFragment } from '@/lib/fragment'
import { CopyButton } from '@/ui/CopyButton'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { writeQuote } from './quote-link'
import { useSelectedQuote } from './use-selection'

type Props = {
  interaction: Interaction
  /** The address of this interaction, without a fragment. */
  address: string
}

/** Its approximate width including its outcome, in CSS pixels. */
const WIDTH = 300
const HEIGHT = 40

/** Appears below a selection in one recorded text: copies a link that leads to these words. */
export function SelectionButton({ interaction, address }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const selected = useSelectedQuote(interaction)
  useShortcut({
    keys: 'q',
    description: 'Copy a link to the selected words',
    group: 'Find',
    isEnabled: selected !== null,
    run: () => box.current?.querySelector('button')?.click(),
  })
  useEscapeToDeselect(selected !== null)
  if (selected === null) return null
  const { quote, left, bottom, isInView } = selected
  return (
    <div
      ref={box}
      role="toolbar"
      tabIndex={-1}
      aria-label="Selected words"
      // A press must not clear the selection before the click comes.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className={`fixed z-20 rounded-md bg-surface p-1 shadow-md ring-1 ring-line print:hidden ${isInView ? '' : 'invisible'}`}
      style={{
        left: Math.max(8, Math.min(left, innerWidth - WIDTH)),
        top: Math.max(8, Math.min(bottom + 8, innerHeight - HEIGHT)),
      }}
    >
      <CopyButton
        label="Copy link to this quote"
        text={`${address}${writeFragment('', { quote: writeQuote(quote) })}`}
      />
    </div>
  )
}

/** Escape clears the selection and hides the button, which may cover the text being read. */
const useEscapeToDeselect = (isEnabled: boolean): void => {
  // The outside system: the browser's keyboard and selection.
  useEffect(() => {
    if (!isEnabled) return undefined
    const deselect = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) getSelection()?.removeAllRanges()
    }
    document.addEventListener('keydown', deselect)
    return () => document.removeEventListener('keydown', deselect)
  }, [isEnabled])
}
