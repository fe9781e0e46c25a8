import { jsonPreview } from '@/lib/json-preview'
import { Absent } from '@/ui/Absent'
import { panelPlace } from '@/ui/highlight/place'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { Time } from '@/ui/Time'
import { zonePreference } from '@/ui/zone'
import type { SummaryItem } from './summary-items'

const TONES = {
  plain: '',
  positive: 'text-positive',
  caution: 'text-caution',
  danger: 'text-danger',
}

/** The record's key figures in one quiet line. */
export function SummaryLine({ items }: { items: readonly SummaryItem[] }) {
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
      return (
        <code title={toVisibleText(jsonPreview(item.raw, 1000))} className="text-[0.8125rem]">
          {toVisibleText(jsonPreview(item.raw, 40))}
        </code>
      )
    case 'time':
      return <Time text={item.text} after={item.after} />
    case 'text':
      return (
        <bdi title={item.exact} className={TONES[item.tone]}>
          {toVisibleText(item.text)}
        </bdi>
      )
  }
}

function ZoneSwitch() {
  const zone = zonePreference.usePreference()
  return (
    <button
      type="button"
      className="min-h-6 text-muted underline decoration-dotted underline-offset-4 hover:text-ink"
      onClick={() => zonePreference.set(zone === 'local' ? 'utc' : 'local')}
    >
      {zone === 'local' ? 'Show times in UTC' : 'Show local times'}
    </button>
  )
}
