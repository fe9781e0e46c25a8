import { Copy } from 'lucide-react'
import { Suspense } from 'react'
import type { Turn } from '@/interaction/interaction'
import { guardedPart } from '@/ui/later-part'
import { NotFetched } from '@/ui/NotFetched'
import type { MaskingChoice } from './masking-choice'
import { useDisclosure } from './use-disclosure'

const TurnFormats = guardedPart(async () => (await import('./TurnFormats')).TurnFormats, NotFetched)

type Props = { turn: Turn; number: number; choice: MaskingChoice }

/**
 * Copies one turn. The formats appear only on request, so ten thousand turns cost one button each; they lie over the
 * text, at the end of the nearest positioned box, so that no button beside moves away from a click.
 */
export function TurnCopy({ turn, number, choice }: Props) {
  const { isOpen, toggle, root, button } = useDisclosure()
  return (
    <div
      ref={root}
      className={`shrink-0 text-xs ${isOpen ? '' : 'opacity-0 [.turn:focus-within_&]:opacity-100 [.turn:hover_&]:opacity-100 [@media(hover:none)]:opacity-100'}`}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-label={`Copy turn ${number}`}
        onClick={toggle}
        className="inline-flex min-h-6 cursor-pointer items-center gap-1 rounded px-1 text-muted hover:text-ink aria-expanded:text-ink"
      >
        <Copy aria-hidden className="size-3.5 shrink-0" />
        Copy turn
      </button>
      {isOpen && (
        <div className="absolute end-0 top-full z-10 mt-1 flex flex-wrap items-center gap-1 rounded-lg border border-line bg-surface p-1.5 shadow-lg">
          <Suspense fallback={null}>
            <TurnFormats turn={turn} number={number} choice={choice} />
          </Suspense>
        </div>
      )}
    </div>
  )
}
