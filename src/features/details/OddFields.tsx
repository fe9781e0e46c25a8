import type { ReactNode } from 'react'
import type { Interaction } from '@/interaction/interaction'
import { Capped } from '@/ui/Capped'
import { ShortText } from '@/ui/hidden/ShortText'
import { itemOf, panelPlace } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'

/** A record can have thousands of them. */
const FIRST = 40

type Props = Pick<Interaction, 'otherFields' | 'drift'>

/** What the API does not document: unknown fields, and known ones of another type. */
export function OddFields({ otherFields, drift }: Props) {
  return (
    <>
      <OddList
        title="Other fields"
        items={otherFields}
        itemOf={(place) => itemOf(place, 'field') || itemOf(place, 'name')}
      >
        {({ name, value }, index) => (
          <li key={name} className="flex flex-wrap gap-x-3 py-1 wrap-anywhere">
            <span data-place={panelPlace('name', index + 1)} className="text-muted">
              <ShortText text={name} />
            </span>
            <div data-place={panelPlace('field', index + 1)} className="min-w-0">
              <UnknownValue value={value} />
            </div>
          </li>
        )}
      </OddList>
      <OddList title="Unexpected fields" items={drift}>
        {({ path, expected, found }) => (
          <li key={path} className="py-1 wrap-anywhere text-muted">
            <code className="text-ink">
              <ShortText text={path} />
            </code>
            : expected {expected}, found {found}
          </li>
        )}
      </OddList>
    </>
  )
}

type ListProps<T> = {
  title: string
  items: readonly T[]
  itemOf?: (place: string) => number
  children: (item: T, index: number) => ReactNode
}

function OddList<T>({ title, items, itemOf: numberOf, children }: ListProps<T>) {
  if (items.length === 0) return null
  return (
    <section aria-label={title} className="mt-5 text-sm">
      <h3 className="mb-1 font-medium">{title}</h3>
      <Capped
        items={items}
        cap={FIRST}
        noun="field"
        {...(numberOf !== undefined && { itemOf: numberOf })}
      >
        {(shown) => <ul>{shown.map(children)}</ul>}
      </Capped>
    </section>
  )
}
