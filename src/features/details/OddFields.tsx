import type { ReactNode } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { formatCount } from '@/lib/numbers'
import { panelPlace } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { toVisibleText } from '@/ui/markdown/visible-text'

/** A record can bring thousands of them; the rest stands under Raw JSON. */
const MOST_SHOWN = 40

type Props = Pick<Interaction, 'otherFields' | 'drift'>

/** What the API does not document: fields nobody knows, and known ones of another type. */
export function OddFields({ otherFields, drift }: Props) {
  return (
    <>
      <OddList title="Other fields" count={otherFields.length} noun="field">
        {otherFields.slice(0, MOST_SHOWN).map(({ name, value }, index) => (
          <li
            key={name}
            data-place={panelPlace('field', index + 1)}
            className="flex flex-wrap gap-x-3 py-1 wrap-anywhere"
          >
            <bdi className="text-muted">{toVisibleText(name)}</bdi>
            <UnknownValue value={value} />
          </li>
        ))}
      </OddList>
      <OddList title="Unexpected fields" count={drift.length} noun="field">
        {drift.slice(0, MOST_SHOWN).map(({ path, expected, found }) => (
          <li key={path} className="py-1 wrap-anywhere text-muted">
            <code className="text-ink">{toVisibleText(path)}</code>: expected {expected}, found{' '}
            {found}
          </li>
        ))}
      </OddList>
    </>
  )
}

type ListProps = { title: string; count: number; noun: string; children: ReactNode }

function OddList({ title, count, noun, children }: ListProps) {
  if (count === 0) return null
  return (
    <section aria-label={title} className="mt-5 text-sm">
      <h3 className="mb-1 font-medium">{title}</h3>
      <ul>{children}</ul>
      {count > MOST_SHOWN && (
        <p className="mt-1 text-muted">
          The first {MOST_SHOWN} of {formatCount(count, noun)}; all are under{' '}
          <a href="#raw-json" className="underline">
            Raw JSON
          </a>
          .
        </p>
      )}
    </section>
  )
}
