import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { Panel } from '@/ui/Panel'
import { useFileDrop } from '@/ui/use-file-drop'
import { forgetReview, useColleague } from './colleague-store'
import type { Comparison } from './comparison'
import { ComparisonView } from './ComparisonView'
import { importFiles, importText } from './import-review'
import { QuietButton } from './QuietButton'
import type { Titles } from './result-items'
import type { ColourOf } from './verdict-colours'

type Props = {
  /** Null without a colleague's review. */
  comparison: Comparison | null
  titles: Titles
  linkOf: (position: number) => string
  colourOf: ColourOf
}

/** Takes a colleague's review and shows where the two of you agree and differ. */
export function ComparePart({ comparison, titles, linkOf, colourOf }: Props) {
  const { review, problem } = useColleague()
  const isOver = useFileDrop((files) => void importFiles(files), { isAlone: true })
  return (
    // On paper nothing can be chosen.
    <div className={comparison === null ? 'print:hidden' : ''}>
      <Panel title="Compare with a colleague" id="compare">
        <div className="flex flex-col gap-4 text-sm">
          <div className="flex flex-col gap-2 print:hidden">
            <p className="max-w-prose text-pretty text-muted">
              Choose the JSON that a colleague downloaded here, drop it anywhere on this page, or
              paste it. It is read in this page and sent nowhere.
            </p>
            <ImportControls hasReview={review !== null} />
          </div>
          <div role="alert">
            {problem !== null && (
              <p dir="ltr" className="wrap-anywhere text-danger">
                {problem}
              </p>
            )}
          </div>
          {review !== null && comparison !== null && (
            <ComparisonView {...{ review, comparison, titles, linkOf, colourOf }} />
          )}
        </div>
        {isOver === true && (
          <div className="pointer-events-none fixed inset-3 z-40 flex items-center justify-center rounded-2xl border-2 border-dashed border-accent bg-surface/85 print:hidden">
            <p className="text-lg font-medium text-ink">Drop your colleague’s file to compare.</p>
          </div>
        )}
      </Panel>
    </div>
  )
}

function ImportControls({ hasReview }: { hasReview: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  const label = hasReview ? 'Choose another file' : 'Choose a file'
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <QuietButton onClick={() => field.current?.click()}>
          <FileUp aria-hidden className="size-4 shrink-0 text-muted" />
          {label}
        </QuietButton>
        {hasReview && (
          <QuietButton
            onClick={() => {
              forgetReview()
              // The button disappears then, and would take the focus with it.
              document.getElementById('compare')?.focus({ preventScroll: true })
            }}
          >
            Remove the comparison
          </QuietButton>
        )}
        <input
          ref={field}
          type="file"
          hidden
          aria-label={label}
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            void importFiles(currentTarget.files).then(() => {
              // The same file can be chosen again.
              if (field.current !== null) field.current.value = ''
            })
          }}
        />
      </div>
      <details>
        <summary className="w-fit min-h-6 cursor-pointer rounded text-accent">
          Paste it instead
        </summary>
        <textarea
          aria-label="Colleague’s JSON"
          rows={3}
          value={pasted}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setPasted(event.target.value)}
          className="mt-2 mb-2 block w-full max-w-prose rounded-md border border-muted/75 bg-surface p-2 font-mono text-[0.8125rem] text-ink"
        />
        <QuietButton
          onClick={() => {
            void importText(pasted).then((isRead) => {
              if (isRead) setPasted('')
            })
          }}
        >
          Compare
        </QuietButton>
      </details>
    </>
  )
}
