import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { useFileOpening } from './use-file-opening'

type Props = { label: string }

/**
 * Opens a record, or a list of ids, from a file. Its label avoids "Open", which is the label of the box beside it. The
 * browser's own file input is hidden, because its label can't be changed.
 */
export function OpenFileButton({ label }: Props) {
  const { openFiles } = useFileOpening()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        onClick={() => field.current?.click()}
        className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md px-1 text-sm text-muted underline decoration-dotted underline-offset-4 hover:text-ink"
      >
        <FileUp aria-hidden className="size-4 shrink-0" />
        {label}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept=".json,.jsonl,.html,.htm,.csv,.tsv,.txt,.log,application/json,text/html,text/csv,text/plain"
        onChange={({ currentTarget }) => {
          const { files } = currentTarget
          void openFiles(files).then(() => {
            // The same file can be chosen again.
            if (field.current !== null) field.current.value = ''
          })
        }}
      />
    </>
  )
}
