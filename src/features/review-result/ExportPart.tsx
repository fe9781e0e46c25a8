import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { announce } from '@/ui/announce'
import { Panel } from '@/ui/Panel'
import { saveFile } from '@/ui/save-file'
import { EXPORT_FORMATS, type ExportFormat, exportName } from './export-formats'
import { QuietButton } from './QuietButton'
import type { ReportParts } from './report-parts'
import type { Export } from './review-to-json'

type Props = {
  review: Pick<Export, 'set' | 'items'>
  /** `groups` and `titles` hold recorded content: they go into the report only if the reviewer says so. */
  parts: ReportParts
}

const FAILED =
  'That did not work: this part of the viewer could not be fetched. Load the page again.'

/** Ways to save the result. */
export function ExportPart({ review, parts }: Props) {
  const [reviewer, setReviewer] = useState('')
  const [hasGroups, setHasGroups] = useState(false)
  const [hasTitles, setHasTitles] = useState(false)
  const [outcome, setOutcome] = useState('')
  const fieldId = useId()
  const canAddRecorded = parts.groups.length > 0 || parts.titles.size > 0

  const save = async ({ extension, type, build }: ExportFormat) => {
    const now = Date.now()
    const name = exportName(now, extension)
    const sentence = await build(
      { ...review, reviewer, now, origin: location.origin },
      {
        ...parts,
        groups: hasGroups ? parts.groups : [],
        titles: hasTitles ? parts.titles : new Map(),
      },
    )
      .then((text) => {
        saveFile(text, { name, type })
        return `Saved as ${name}.`
      })
      .catch(() => FAILED)
    setOutcome(sentence)
    announce(sentence)
  }
  return (
    <div className="print:hidden">
      <Panel title="Export" id="export">
        <div className="flex flex-col gap-3 text-sm">
          <div className="flex flex-wrap gap-2">
            {EXPORT_FORMATS.map((format) => (
              <QuietButton key={format.extension} onClick={() => void save(format)}>
                <Download aria-hidden className="size-4 shrink-0 text-muted" />
                {format.label}
              </QuietButton>
            ))}
          </div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <label htmlFor={fieldId} className="text-muted">
              Your name, if it should be in the files
            </label>
            <input
              id={fieldId}
              type="text"
              value={reviewer}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setReviewer(event.target.value)}
              className="min-h-8 w-48 max-w-full rounded-md border border-muted/75 bg-surface px-2 text-ink"
            />
          </div>
          {parts.groups.length > 0 && (
            <RecordedBox
              name="Topics and feedback types in the report"
              isOn={hasGroups}
              onChange={setHasGroups}
            />
          )}
          {parts.titles.size > 0 && (
            <RecordedBox name="Titles in the report" isOn={hasTitles} onChange={setHasTitles} />
          )}
          <p className="text-muted">
            {canAddRecorded
              ? 'A tick adds recorded text. Without it, files contain only IDs, verdicts and notes.'
              : 'Files contain only IDs, verdicts and notes.'}
          </p>
          {outcome !== '' && <p className="wrap-anywhere">{outcome}</p>}
        </div>
      </Panel>
    </div>
  )
}

type BoxProps = {
  name: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

function RecordedBox({ name, isOn, onChange }: BoxProps) {
  return (
    <label className="flex min-h-6 items-start gap-2">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      {name}
    </label>
  )
}
