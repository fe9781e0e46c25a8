import { Share } from 'lucide-react'
import { Suspense, useId } from 'react'
import { guardedPart } from '@/ui/later-part'
import { NotFetched } from '@/ui/NotFetched'
import type { ExportSource } from './exporter'
import type { MaskingChoice } from './masking-choice'
import { useDisclosure } from './use-disclosure'

const loadPanel = async () => (await import('./ExportPanel')).ExportPanel

// The code that finds phone numbers is as large as the rest of the page, so it is fetched when it is about to be
// needed.
const ExportPanel = guardedPart(loadPanel, NotFetched)

const preload = () => void loadPanel().catch(() => undefined)

type Props = { source: ExportSource; choice: MaskingChoice }

/** One quiet button for every way to take the record out of the page: the clipboard, a file, paper. */
export function ExportMenu({ source, choice }: Props) {
  const { isOpen, toggle, close, root, button } = useDisclosure()
  const panelId = useId()
  return (
    <div ref={root} className="shrink-0 text-xs">
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={toggle}
        onPointerEnter={preload}
        onFocus={preload}
        className="inline-flex min-h-6 cursor-pointer items-center gap-1 rounded px-1 whitespace-nowrap text-muted hover:text-ink aria-expanded:text-ink"
      >
        <Share aria-hidden className="size-3.5 shrink-0" />
        Copy or export
      </button>
      {isOpen && (
        <div
          id={panelId}
          // Placed in the head, not below its button, which may stand anywhere in it.
          className="absolute inset-x-0 z-20 mt-1.5 rounded-lg border border-line bg-surface p-4 shadow-lg sm:left-auto sm:w-[27rem] sm:max-w-full"
        >
          <Suspense fallback={<div className="h-72" />}>
            <ExportPanel source={source} choice={choice} onPrint={close} />
          </Suspense>
        </div>
      )}
    </div>
  )
}
