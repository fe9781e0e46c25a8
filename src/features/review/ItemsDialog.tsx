import { type FormEvent, use, useEffect, useRef } from 'react'
import type { Judgement } from '@/lib/judgement'
import { CloseDialog, ModalDialog } from '@/ui/ModalDialog'
import { itemLine } from './item-line'

type Props = {
  /** In the set's order. */
  judgements: readonly Judgement[]
  /** The position shown, from 1. */
  at: number
  onGo: (place: number) => void
  onClose: () => void
}

/**
 * Every item of the set and what was said about it. It is the browser's own list: one tab stop, arrow keys, typing a
 * number finds it, and it may be of any length. Enter goes to the item.
 */
export function ItemsDialog({ judgements, at, onGo, onClose }: Props) {
  return (
    <ModalDialog title="All items" onClose={onClose}>
      <Items judgements={judgements} at={at} onGo={onGo} />
    </ModalDialog>
  )
}

function Items({ judgements, at, onGo }: Omit<Props, 'onClose'>) {
  const close = use(CloseDialog)
  const list = useRef<HTMLSelectElement>(null)

  // The outside system: the browser's focus, which the dialog has put on its first button.
  useEffect(() => list.current?.focus(), [])

  const go = () => {
    close()
    onGo((list.current?.selectedIndex ?? at - 1) + 1)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go()
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <select
        ref={list}
        aria-label="Items of the set"
        size={Math.min(Math.max(judgements.length, 2), 12)}
        defaultValue={at}
        onDoubleClick={go}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          go()
        }}
        className="min-h-10 w-full rounded-md border border-line bg-surface p-1 font-mono text-sm"
      >
        {judgements.map((judgement, index) => (
          <option key={judgement.id} value={index + 1} className="rounded px-1 py-0.5">
            {itemLine(judgement, index + 1, at)}
          </option>
        ))}
      </select>
      <div className="flex items-center justify-between gap-3">
        <p className="text-xs text-muted">Type a number to find it.</p>
        <button
          type="submit"
          className="min-h-8 cursor-pointer rounded-md bg-accent px-3 text-sm font-semibold text-on-accent hover:opacity-90"
        >
          Go there
        </button>
      </div>
    </form>
  )
}
