import { useMemo } from 'react'
import type { FactsOf } from '@/interaction/use-record-facts'
import type { InteractionId } from '@/lib/interaction-id'
import type { ReportParts } from './report-parts'
import type { ResultItem } from './result-items'
import { NOT_READ, readableType, toGroups } from './verdict-groups'

type Grouping = ReportParts['groups'][number] & { readonly id: string }

type Groupings = {
  readonly groupings: readonly Grouping[]
  /** Judged interactions whose records have not been read in this tab. */
  readonly unread: readonly InteractionId[]
  /** The groupings; empty if no record has been read. */
  readonly known: readonly Grouping[]
}

/** The verdicts, counted by facts of the records, as far as those were read in this tab. */
export const useGroupings = (
  items: readonly ResultItem[],
  verdicts: readonly string[],
  factsOf: FactsOf,
): Groupings =>
  useMemo(() => {
    const judged = items.filter(({ verdict }) => verdict !== null)
    const unread = judged.flatMap(({ id }) => (factsOf(id) === undefined ? [id] : []))
    const groupings = [
      {
        id: 'by-topic',
        title: 'By topic',
        noun: 'topic',
        groups: toGroups(judged, {
          verdicts,
          factOf: ({ id }) => factsOf(id)?.topic ?? NOT_READ,
        }),
      },
      {
        id: 'by-feedback',
        title: 'By feedback type',
        noun: 'feedback type',
        groups: toGroups(judged, {
          verdicts,
          factOf: ({ id }) => readableType(factsOf(id)?.feedbackType ?? NOT_READ),
        }),
      },
    ]
    return { groupings, unread, known: unread.length < judged.length ? groupings : [] }
  }, [items, verdicts, factsOf])
