import type { ReactNode } from 'react'
import { Absent } from '@/ui/Absent'
import { ShortText } from '@/ui/hidden/ShortText'
import { panelPlace } from '@/ui/highlight/place'
import { RareValue } from '@/ui/json-tree/RareValue'
import { RareLongText } from '@/ui/RareLongText'
import { Time } from '@/ui/Time'
import { TONES } from '@/ui/tones'
import { ZoneSwitch } from '@/ui/ZoneSwitch'
import { LONGEST_FIGURE, type SummaryItem } from './summary-items'

type Props = {
  items: readonly SummaryItem[]
  /** What stands at the line's end, as terms with their definitions. */
  children?: ReactNode
}

/** The record's key figures in one quiet line. */
export function SummaryLine({ items, children }: Props) {
  return (
    <div
      id="summary"
      tabIndex={-1}
      className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm"
    >
      <dl className="contents">
        {items.map((item) => (
          <div key={item.label} className="flex items-baseline gap-1.5">
            <dt className="text-muted">{item.label}</dt>
            <dd data-place={panelPlace('summary', item.label)} className="min-w-0 wrap-anywhere">
              <Value item={item} />
            </dd>
          </div>
        ))}
        {children}
      </dl>
      <ZoneSwitch />
    </div>
  )
}

function Value({ item }: { item: SummaryItem }) {
  switch (item.kind) {
    case 'absent':
      return <Absent word={item.word} />
    case 'unexpected':
      return <RareValue value={item.raw} />
    case 'time':
      return <Time text={item.text} after={item.after} />
    case 'text':
      // A browser takes seconds to lay out a text of megabytes.
      return item.text.length > LONGEST_FIGURE ? (
        <RareLongText text={item.text} limit={LONGEST_FIGURE} />
      ) : (
        <ShortText text={item.text} title={item.exact} className={TONES[item.tone]} />
      )
  }
}
