import { Pencil, Undo2 } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { formatDuration } from '@/lib/dates'
import type { Judgement } from '@/lib/judgement'
import { guardedPart } from '@/ui/later-part'
import { NotFetchedDialog } from '@/ui/NotFetchedDialog'
import { NoteField } from './NoteField'
import { ProgressLine } from './ProgressLine'
import type { Relabelling } from './relabel'
import { SetNavigation, type SetNavigationProps } from './SetNavigation'
import { StorageNotice } from './StorageNotice'
import { useFootHeight } from '@/ui/use-foot-height'
import { VerdictGroup } from './VerdictGroup'

const LabelEditor = guardedPart(
  async () => (await import('./LabelEditor')).LabelEditor,
  NotFetchedDialog,
)

type Props = SetNavigationProps & {
  /** A notice about the link. Here it is visible wherever the page is scrolled to. */
  notice: ReactNode
  judgement: Judgement
  labels: readonly string[]
  /** False while the record is being fetched: there is nothing to judge yet. */
  isOpen: boolean
  canUndo: boolean
  onToggle: (label: string) => void
  onWriteNote: (note: string) => void
  onUndo: () => void
  onRelabel: (relabelling: Extract<Relabelling, { kind: 'ready' }>) => void
}

const QUIET_BUTTON =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md px-2 text-sm hover:bg-raised aria-disabled:cursor-default aria-disabled:text-muted aria-disabled:hover:bg-transparent'

/**
 * Stays at the foot of the window while a set is reviewed: the verdict, a note, navigation. It looks the same for each
 * item, so that hands and eyes find everything in one place.
 */
export function ReviewDock(props: Props) {
  const { judgement, judgements, labels, at, isOpen, canUndo, resultLink } = props
  const dock = useFootHeight()
  const { seconds } = judgement
  return (
    <div ref={dock} className="window-foot mt-auto border-t border-line bg-surface print:hidden">
      <ProgressLine judgements={judgements} at={at} />
      <div className="mx-auto flex max-w-[90rem] flex-col gap-1 px-4 py-1.5 sm:gap-1.5 sm:px-8 sm:py-2">
        {props.notice}
        <StorageNotice resultLink={resultLink} />
        <div className="flex flex-wrap items-start gap-1.5">
          <VerdictGroup
            labels={labels}
            verdict={judgement.verdict}
            isEnabled={isOpen}
            onToggle={props.onToggle}
          />
          <LabelButton labels={labels} onRelabel={props.onRelabel} />
          <button
            type="button"
            aria-disabled={!canUndo}
            aria-keyshortcuts="u"
            onClick={props.onUndo}
            className={QUIET_BUTTON}
          >
            <Undo2 aria-hidden className="size-4" />
            Undo
          </button>
          <NoteField note={judgement.note} isEnabled={isOpen} onWrite={props.onWriteNote} />
          {seconds > 0 && (
            <p className="min-h-8 content-center px-1 text-sm text-muted tabular-nums max-sm:hidden">
              Time spent: {formatDuration(seconds)}
            </p>
          )}
        </div>
        <SetNavigation {...props} />
      </div>
    </div>
  )
}

function LabelButton({ labels, onRelabel }: Pick<Props, 'labels' | 'onRelabel'>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-label="Edit labels"
        title="Edit labels"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className={QUIET_BUTTON}
      >
        <Pencil aria-hidden className="size-4 text-muted" />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <LabelEditor labels={labels} onSave={onRelabel} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
