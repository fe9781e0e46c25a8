import { useMemo } from 'react'
import { useRecordFacts } from '@/interaction/use-record-facts'
import type { Judgement } from '@/lib/judgement'
import type { ReviewSet } from '@/lib/review-set/review-set'
import { Panel } from '@/ui/Panel'
import { useHeadingFocus } from '@/ui/use-heading-focus'
import { useColleague } from './colleague-store'
import { compare } from './comparison'
import { ComparePart } from './ComparePart'
import { ExportPart } from './ExportPart'
import { FactReader } from './FactReader'
import { GroupTable } from './GroupTable'
import { createItemLink } from './item-link'
import { ResultList } from './ResultList'
import { toItems, toTitles, toVerdicts } from './result-items'
import { toSummary } from './summary'
import { summaryLine } from './summary-line'
import { useGroupings } from './use-groupings'
import { createColours } from './verdict-colours'
import { VerdictTable } from './VerdictTable'

type Props = {
  set: ReviewSet
  /** One for each of the set's ids; an id without one has not been judged. */
  judgements: readonly Judgement[]
}

/** The result of reviewing a set: counts, a list, ways to save it, and a comparison with a colleague's review. */
export function ReviewResult({ set, judgements }: Props) {
  const items = useMemo(() => toItems(set, judgements), [set, judgements])
  const verdicts = useMemo(() => toVerdicts(set.labels, items), [set, items])
  const summary = useMemo(() => toSummary(items, verdicts), [items, verdicts])
  const factsOf = useRecordFacts()
  const { groupings, unread, known } = useGroupings(items, verdicts, factsOf)
  const titles = useMemo(() => toTitles(items, factsOf), [items, factsOf])
  const { review } = useColleague()
  const comparison = useMemo(
    () => (review === null ? null : compare(items, set.labels, review)),
    [items, set, review],
  )
  const colourOf = useMemo(
    () => createColours([...verdicts, ...(comparison?.notShared.theirs ?? [])]),
    [verdicts, comparison],
  )
  const linkOf = useMemo(() => createItemLink(set), [set])
  return (
    <div className="flex flex-col gap-10">
      <div>
        <Heading />
        <p className="mt-1 text-sm text-muted">{summaryLine(summary)}</p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel title="Verdicts" id="verdicts">
          <VerdictTable summary={summary} colourOf={colourOf} />
        </Panel>
        <ExportPart review={{ set, items }} parts={{ groups: known, titles, comparison }} />
      </div>
      {summary.judged > 0 && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          {groupings.map(({ id, title, noun, groups }) => (
            <Panel key={id} title={title} id={id}>
              <GroupTable {...{ title, noun, groups, verdicts, colourOf }} />
            </Panel>
          ))}
        </div>
      )}
      <FactReader unread={unread} />
      <ComparePart {...{ comparison, titles, linkOf, colourOf }} />
      <ResultList
        {...{ items, verdicts, titles, linkOf, colourOf }}
        differing={comparison?.differing ?? null}
      />
    </div>
  )
}

function Heading() {
  const heading = useHeadingFocus()
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className="text-2xl font-semibold tracking-tight text-balance outline-none"
    >
      Result
    </h1>
  )
}
