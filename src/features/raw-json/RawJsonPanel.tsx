import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { CopyButton } from '@/ui/CopyButton'
import { JsonTree } from '@/ui/json-tree/JsonTree'
import { Panel } from '@/ui/Panel'
import { saveFile } from '@/ui/save-file'
import { JsonText } from './JsonText'
import { toSizeWords } from './record-size'

type Props = {
  /** The record as parsed. */
  value: unknown
  /** The record as received, to the character. */
  text: string
  /** Its size, in bytes as received. */
  bytes: number
  /** What the downloaded file is called. */
  fileName: string
}

const VIEWS = ['Tree', 'Text'] as const

/** Everything that was recorded, known fields and unknown, as a tree and as the text itself. */
export function RawJsonPanel({ value, text, bytes, fileName }: Props) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('Tree')
  const size = useMemo(() => toSizeWords(bytes, value), [bytes, value])
  return (
    <Panel
      title="Raw JSON"
      id="raw-json"
      aside={<span className="text-xs text-muted">{size}</span>}
    >
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <fieldset className="flex gap-1">
          <legend className="sr-only">View</legend>
          {VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={view === name}
              onClick={() => setView(name)}
              className="min-h-6 cursor-pointer rounded px-2 text-xs text-muted aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink"
            >
              {name}
            </button>
          ))}
        </fieldset>
        <CopyButton text={text} label="Copy JSON" />
        <button
          type="button"
          onClick={() => saveFile(text, { name: fileName, type: 'application/json' })}
          className="inline-flex min-h-6 cursor-pointer items-center gap-1 rounded px-1 text-xs text-muted hover:text-ink"
        >
          <Download aria-hidden className="size-3.5 shrink-0" />
          Download JSON
        </button>
        {/* The menu above masks only what it exports, not what is shown or copied here. */}
        <span className="text-xs text-muted print:hidden">Both as received, nothing masked</span>
      </div>
      {view === 'Tree' ? (
        <JsonTree value={value} onPaper={<JsonText text={text} />} />
      ) : (
        <JsonText text={text} />
      )}
    </Panel>
  )
}
