import { readInstant } from '@/lib/dates'
import { parseInteractionId, shortId } from '@/lib/interaction-id'
import type { ExportRecord } from './export-record'

const dayOf = ({ interaction: { startedAt }, fetchedAt }: ExportRecord): string => {
  const recorded = startedAt.kind === 'value' ? readInstant(startedAt.value) : null
  const date = recorded?.kind === 'instant' ? recorded.date : new Date(fetchedAt)
  // Years beyond 9999 are written with a sign.
  return date.toISOString().slice(0, date.toISOString().indexOf('T'))
}

/**
 * `interaction-3f2b8c1e-2026-11-03.json`: the first group of the id, and the day in UTC on which the record was made
 * or, failing that, fetched. Nothing else that was recorded gets into a file's name.
 */
export const fileName = (record: ExportRecord, extension: string): string => {
  const { id } = record.interaction
  const uuid = id.kind === 'value' ? parseInteractionId(id.value) : null
  return [
    'interaction',
    ...(uuid === null ? [] : [shortId(uuid)]),
    dayOf(record),
    ...(record.masked === null ? [] : ['masked']),
  ]
    .join('-')
    .concat(`.${extension}`)
}
