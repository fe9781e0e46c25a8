import { useLayoutEffect, useRef } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { writeFragment } from '@/lib/fragment'
import { CopyButton } from '@/ui/CopyButton'
import { useShortcut } from '@/ui/shortcuts/use-shortcut'
import { QuoteCopy } from './QuoteCopy'
import type { Mask } from './mask'
import { writeQuote } from './quote-link'
import { useSelectedQuote } from './use-selection'

type Props = {
  interaction: Interaction
  /** The address of this interaction, without a fragment. */
  address: string
  mask: Mask
}

/** Its approximate width including an outcome, in CSS pixels, and its height in one row and in two. */
const WIDTH = 420
const HEIGHTS = { one: 40, two: 64 } as const

/** Appears below a selection in one recorded text: copies a link that leads to these words, with or without them. */
export function SelectionButtons({ interaction, address, mask }: Props) {
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
  const link = `${address}${writeFragment('', { quote: writeQuote(quote) })}`
  const height = innerWidth < WIDTH ? HEIGHTS.two : HEIGHTS.one
  return (
    <div
      ref={box}
      role="toolbar"
      tabIndex={-1}
      aria-label="Selected words"
      // A press must not clear the selection before the click comes.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className={`fixed z-20 flex max-w-[calc(100vw-1rem)] flex-wrap gap-x-2 rounded-md bg-surface p-1 shadow-md ring-1 ring-line print:hidden ${isInView ? '' : 'invisible'}`}
      style={{
        left: Math.max(8, Math.min(left, innerWidth - WIDTH)),
        top: Math.max(8, Math.min(bottom + 8, innerHeight - height)),
      }}
    >
      <CopyButton label="Copy link to this quote" text={link} />
      {/* Keyed: its outcome is of the words selected before. */}
      <QuoteCopy key={link} link={link} mask={mask} />
    </div>
  )
}

/** Escape clears the selection and hides the button, which may cover the text being read. */
const useEscapeToDeselect = (isEnabled: boolean): void => {
  // The outside system: the browser's keyboard and selection. Once the button is seen, the key works.
  useLayoutEffect(() => {
    if (!isEnabled) return undefined
    const deselect = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) getSelection()?.removeAllRanges()
    }
    document.addEventListener('keydown', deselect)
    return () => document.removeEventListener('keydown', deselect)
  }, [isEnabled])
}
