import { useMemo, useState } from 'react'
import { formatNumber } from '@/lib/numbers'
import { Capped } from '@/ui/Capped'
import { Panel } from '@/ui/Panel'
import type { Differing } from './comparison'
import { type Choice, chooseItems, toChoices } from './item-choices'
import { ItemRow } from './ItemRow'
import type { ResultItem, Titles } from './result-items'
import type { ColourOf } from './verdict-colours'

type Props = {
  items: readonly ResultItem[]
  verdicts: readonly string[]
  /** Null without a colleague's review. */
  differing: readonly Differing[] | null
  titles: Titles
  linkOf: (position: number) => string
  colourOf: ColourOf
}

/** How many items are drawn at first, out of up to a thousand. */
const FIRST = 100

/** All interactions of the set, or those of one verdict, in the set's order. */
export function ResultList({ items, verdicts, titles, differing, linkOf, colourOf }: Props) {
  const [chosenKey, setChosenKey] = useState('all')
  const choices = toChoices(items, verdicts, differing)
  const byPosition = useMemo(
    () => new Map(differing?.map((one) => [one.item.position, one])),
    [differing],
  )
  // A choice can disappear, with the colleague's review or with a verdict given in another tab.
  const chosen = choices.find(({ key }) => key === chosenKey) ?? choices[0]
  const shown = chosen === undefined ? items : chooseItems(items, chosen, byPosition)
  return (
    <Panel
      title="Interactions"
      id="interactions"
      aside={<ChoiceField choices={choices} chosen={chosen} onChoose={setChosenKey} />}
    >
      {shown.length === 0 ? (
        <p className="text-sm text-muted">None.</p>
      ) : (
        <Capped key={chosen?.key} items={shown} cap={FIRST} noun="interaction">
          {(drawn) => (
            <ol>
              {drawn.map((item) => (
                <ItemRow
                  key={item.id}
                  item={item}
                  title={titles.get(item.id)}
                  differing={byPosition.get(item.position)}
                  link={linkOf(item.position)}
                  colourOf={colourOf}
                />
              ))}
            </ol>
          )}
        </Capped>
      )}
    </Panel>
  )
}

type FieldProps = {
  choices: readonly Choice[]
  chosen: Choice | undefined
  onChoose: (key: string) => void
}

function ChoiceField({ choices, chosen, onChoose }: FieldProps) {
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm text-muted print:hidden">
      Show
      <select
        value={chosen?.key}
        onChange={(event) => onChoose(event.target.value)}
        className="min-h-8 max-w-56 min-w-0 rounded-md border border-muted/75 bg-surface px-2 text-ink"
      >
        {choices.map(({ key, name, count }) => (
          <option key={key} value={key}>
            {name} ({formatNumber(count)})
          </option>
        ))}
      </select>
    </label>
  )
}
