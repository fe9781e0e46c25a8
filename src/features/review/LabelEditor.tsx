import { X } from 'lucide-react'
import { type FormEvent, type MouseEvent, use, useEffect, useId, useRef, useState } from 'react'
import { LONGEST_LABEL, MOST_LABELS } from '@/lib/review-set/review-labels'
import { IconButton } from '@/ui/IconButton'
import { CloseDialog, ModalDialog } from '@/ui/ModalDialog'
import { type LabelRow, type Relabelling, toRelabelling } from './relabel'

type Ready = Extract<Relabelling, { kind: 'ready' }>

type Props = {
  labels: readonly string[]
  onSave: (relabelling: Ready) => void
  onClose: () => void
}

/** Edits the labels to judge by: rename, add, remove; at most nine. */
export function LabelEditor({ labels, onSave, onClose }: Props) {
  return (
    <ModalDialog title="Labels" onClose={onClose}>
      <LabelForm labels={labels} onSave={onSave} />
    </ModalDialog>
  )
}

type FormProps = Omit<Props, 'onClose'>

function LabelForm({ labels, onSave }: FormProps) {
  const [rows, setRows] = useState<readonly LabelRow[]>(() =>
    labels.map((label, key) => ({ key, before: label, text: label })),
  )
  const [problem, setProblem] = useState<{ sentence: string; row: number | null } | null>(null)
  const problemId = useId()
  const close = use(CloseDialog)
  const change = (next: readonly LabelRow[]) => {
    setRows(next)
    setProblem(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const result = toRelabelling(rows)
    if (result.kind === 'problem') return setProblem(result)
    close()
    onSave(result)
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 text-sm">
      <ol className="flex flex-col gap-2">
        {rows.map((row, index) => (
          <LabelField
            key={row.key}
            row={row}
            number={index + 1}
            complaintId={problem?.row === row.key ? problemId : undefined}
            onWrite={(text) =>
              change(rows.map((other) => (other === row ? { ...row, text } : other)))
            }
            onRemove={rows.length > 1 ? () => change(rows.filter((other) => other !== row)) : null}
          />
        ))}
      </ol>
      <p id={problemId} aria-live="polite" className="text-danger empty:hidden">
        {problem?.sentence}
      </p>
      <p className="text-xs text-muted">
        Labels are part of the link, and have at most {LONGEST_LABEL} characters each. Verdicts
        given in this set are renamed along; those with a label that is removed keep it.
      </p>
      <div className="flex items-center justify-between gap-3">
        <button
          type="button"
          aria-disabled={rows.length >= MOST_LABELS}
          onClick={() => {
            if (rows.length >= MOST_LABELS) return
            const key = Math.max(...rows.map((row) => row.key)) + 1
            change([...rows, { key, before: null, text: '' }])
          }}
          className="min-h-8 cursor-pointer rounded-md px-2 text-accent hover:bg-raised aria-disabled:cursor-default aria-disabled:text-muted"
        >
          Add a label
        </button>
        <button
          type="submit"
          className="min-h-8 cursor-pointer rounded-md bg-accent px-3 font-semibold text-on-accent hover:opacity-90"
        >
          Save labels
        </button>
      </div>
    </form>
  )
}

type FieldProps = {
  row: LabelRow
  /** The key that gives this label. */
  number: number
  complaintId: string | undefined
  onWrite: (text: string) => void
  /** Null where it is the last one. */
  onRemove: (() => void) | null
}

/** The row's button is about to disappear: a neighbour's field takes the focus. */
const focusNeighbour = ({ currentTarget }: MouseEvent): void => {
  const row = currentTarget.closest('li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  neighbour?.querySelector('input')?.focus()
}

function LabelField({ row, number, complaintId, onWrite, onRemove }: FieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const isAdded = row.before === null

  // The outside system: the browser's focus. A row that was just added is the one to type in.
  useEffect(() => {
    if (isAdded) field.current?.focus()
  }, [isAdded])

  return (
    <li className="flex items-center gap-2">
      <kbd aria-hidden className="w-4 text-center font-mono text-xs text-muted">
        {number}
      </kbd>
      <input
        type="text"
        aria-label={`Label ${number}`}
        aria-invalid={complaintId !== undefined}
        aria-describedby={complaintId}
        dir="auto"
        autoComplete="off"
        ref={field}
        value={row.text}
        onChange={(event) => onWrite(event.target.value)}
        className="min-h-8 min-w-0 flex-1 rounded-md border border-muted/75 bg-surface px-2"
      />
      {onRemove !== null && (
        <IconButton
          aria-label={`Remove label ${number}`}
          onClick={(event) => {
            focusNeighbour(event)
            onRemove()
          }}
        >
          <X aria-hidden className="size-4" />
        </IconButton>
      )}
    </li>
  )
}
