import { useMemo } from 'react'
import { toDetailRows } from '@/features/details/detail-rows'
import { ExportMenu } from '@/features/export/ExportMenu'
import type { MaskingChoice } from '@/features/export/masking-choice'
import { toFlags } from '@/features/flags/flags'
import { toSummaryItems } from '@/features/summary/summary-items'
import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { interactionTitle } from '@/interaction/title'
import type { InteractionId } from '@/lib/interaction-id'
import { toPageWords } from './page-words'
import { recordAddress } from './record-address'

type Props = {
  /** Null for a record from a file. */
  id: InteractionId | null
  /** The name of the file that the record is from. */
  fileName: string | null
  fetched: FetchedInteraction
  choice: MaskingChoice
}

/** The export menu for this record, which includes what other features say about it. */
export function RecordExport({ id, fileName, fetched, choice }: Props) {
  const source = useMemo(
    () =>
      ({
        interaction: fetched.interaction,
        json: fetched.text,
        fetchedAt: fetched.fetchedAt,
        origin:
          id === null
            ? { kind: 'file', name: fileName ?? 'pasted text' }
            : { kind: 'viewer', link: recordAddress(id) },
        describe: (interaction) => ({
          title: interactionTitle(interaction, id),
          flags: toFlags(interaction),
          figures: toSummaryItems(interaction),
          details: toDetailRows(interaction),
          page: toPageWords(interaction),
        }),
      }) satisfies Parameters<typeof ExportMenu>[0]['source'],
    [id, fileName, fetched],
  )
  return <ExportMenu source={source} choice={choice} />
}
