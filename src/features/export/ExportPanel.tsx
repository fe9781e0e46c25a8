import { useMemo, useState } from 'react'
import { announce } from '@/ui/announce'
import { EXPORT_ROWS } from './export-actions'
import type { ExportAction } from './export-actions'
import { createExporter } from './exporter'
import type { ExportSource } from './exporter'
import { MaskingBox } from './MaskingBox'
import { useIsMasking } from './masking-choice'
import type { MaskingChoice } from './masking-choice'
import { useMaskedWords } from './use-masked-words'

type Props = { source: ExportSource; choice: MaskingChoice; onPrint: () => void }

const FAILED = 'That did not work. The record is unchanged.'

/** Every way to take the record out of the page, and the choice to mask it. */
export function ExportPanel({ source, choice, onPrint }: Props) {
  const [outcome, setOutcome] = useState('')
  const exporter = useMemo(() => createExporter(source), [source])
  const isMasking = useIsMasking(choice)
  const masked = useMaskedWords(exporter, isMasking)

  const run = async ({ run: act }: ExportAction) => {
    const sentence = await exporter
      .record(isMasking)
      .then((record) => act(record, source.json))
      .catch(() => FAILED)
    setOutcome(sentence)
    announce(sentence)
  }
  const print = (isWhole: boolean) => {
    onPrint()
    // After the menu has closed.
    setTimeout(() => printPage(isWhole))
  }
  return (
    <div className="@container flex flex-col gap-3 text-sm">
      <dl className="grid items-center gap-x-4 gap-y-1.5 @[22rem]:grid-cols-[auto_minmax(0,1fr)]">
        {EXPORT_ROWS.map(({ title, actions }) => (
          <div key={title} className="contents">
            <dt className="text-muted">{title}</dt>
            <dd className="flex flex-wrap gap-1 @max-[22rem]:mb-1.5">
              {actions.map((action) => (
                <Choice key={action.name} name={action.name} onClick={() => void run(action)}>
                  {action.label}
                </Choice>
              ))}
            </dd>
          </div>
        ))}
        <dt className="text-muted">On paper</dt>
        <dd className="flex flex-wrap gap-1 @max-[22rem]:mb-1.5">
          <Choice name="Print" onClick={() => print(true)}>
            Print
          </Choice>
          <Choice name="Print without raw JSON" onClick={() => print(false)}>
            Without raw JSON
          </Choice>
        </dd>
      </dl>
      <MaskingBox
        isOn={isMasking}
        found={masked}
        onChange={(isOn) => {
          setOutcome('')
          choice.set(isOn)
        }}
      />
      {outcome !== '' && <p className="text-ink">{outcome}</p>}
    </div>
  )
}

/** Prints the page, either all of it or without the raw JSON, which can be the larger part. */
const printPage = (isWhole: boolean): void => {
  const root = document.documentElement
  root.toggleAttribute('data-print-short', !isWhole)
  window.addEventListener('afterprint', () => root.removeAttribute('data-print-short'), {
    once: true,
  })
  window.print()
}

type ChoiceProps = { name: string; onClick: () => void; children: string }

function Choice({ name, onClick, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-label={name}
      onClick={onClick}
      className="min-h-7 cursor-pointer rounded-md bg-raised px-2.5 text-ink hover:bg-accent-soft forced-colors:border"
    >
      {children}
    </button>
  )
}
