import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { CopyButton } from '@/ui/CopyButton'
import { ShortText } from '@/ui/hidden/ShortText'
import { itemOf, panelPlace } from '@/ui/highlight/place'
import { LongText } from '@/ui/LongText'
import { Panel } from '@/ui/Panel'
import { OddFields } from './OddFields'
import { type DetailRow, toDetailRows } from './detail-rows'

/** Of a list's items. */
const FIRST = 100
/**
 * In UTF-16 code units: longer texts are cut until the reader asks for more. A browser takes seconds to break 50,000
 * letters into lines.
 */
const TEXT_LIMIT = 2000

type Props = {
  interaction: Interaction
  /** This interaction in Nebuly's own interface; null while unknown or where there is none. */
  deeplink: string | null
  /** The label of the project that has it, where there are several. */
  project?: string | null
}

/** Everything that has no panel of its own, with copy buttons, and the link to the original. */
export function DetailsPanel({ interaction, deeplink, project = null }: Props) {
  return (
    <Panel title="Details" id="details" aside={deeplink !== null && <Deeplink url={deeplink} />}>
      <dl className="flex flex-col text-sm">
        {project !== null && (
          <Row label="Project" copy={project}>
            <ShortText text={project} />
          </Row>
        )}
        {toDetailRows(interaction).map((row) => (
          <Row key={row.label} label={row.label} copy={row.copy}>
            <Value row={row} />
          </Row>
        ))}
      </dl>
      <OddFields otherFields={interaction.otherFields} drift={interaction.drift} />
    </Panel>
  )
}

function Deeplink({ url }: { url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="inline-flex min-h-6 items-center gap-1 text-sm text-accent hover:underline"
    >
      Open in Nebuly
      <ExternalLink aria-hidden className="size-3.5" />
      <span className="sr-only">(opens in a new tab)</span>
    </a>
  )
}

type RowProps = { label: string; copy?: string | null; children: ReactNode }

function Row({ label, copy = null, children }: RowProps) {
  return (
    <div className="group grid grid-cols-[8rem_minmax(0,1fr)_1.5rem] items-start gap-x-3 border-t border-line py-1.5 first:border-t-0">
      <dt className="text-muted wrap-anywhere">{label}</dt>
      <dd data-place={panelPlace('detail', label)} className="wrap-anywhere whitespace-pre-wrap">
        {children}
      </dd>
      <dd className="h-5">
        {copy !== null && <CopyButton text={copy} name={`Copy ${label.toLowerCase()}`} />}
      </dd>
    </div>
  )
}

function Value({ row }: { row: DetailRow }) {
  switch (row.kind) {
    case 'absent':
      return <Absent word={row.word} />
    case 'unexpected':
      return <UnknownValue value={row.raw} />
    case 'text':
      return (
        <span className={row.isCode === true ? 'font-mono text-[0.8125rem]' : undefined}>
          <LongText text={row.text} limit={TEXT_LIMIT} isInline />
        </span>
      )
    case 'list':
      return (
        <Capped
          items={row.texts}
          cap={FIRST}
          noun={row.noun}
          itemOf={(place) => itemOf(place, panelPlace('detail', row.label))}
        >
          {(shown) => (
            <ul>
              {shown.map((text, index) => (
                <li key={index} data-place={panelPlace(panelPlace('detail', row.label), index + 1)}>
                  {text === '' ? (
                    <Absent word="Empty" />
                  ) : (
                    <LongText text={text} limit={TEXT_LIMIT} isInline />
                  )}
                </li>
              ))}
            </ul>
          )}
        </Capped>
      )
  }
}
