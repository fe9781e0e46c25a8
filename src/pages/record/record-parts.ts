import { laterPart, optionalPart } from '@/ui/later-part'

const loadPanels = async () => (await import('./RecordPanels')).RecordPanels
const loadRawJson = async () => (await import('@/features/raw-json/RawJsonPanel')).RawJsonPanel
const loadNavigation = async () => (await import('./RecordNavigation')).RecordNavigation
const loadFind = async () => (await import('./RecordFind')).RecordFind
const loadExport = async () => (await import('./RecordExport')).RecordExport
const loadQuotes = async () => (await import('@/features/quote/QuoteLayer')).QuoteLayer
const loadTurnActions = async () => (await import('./TurnActions')).TurnActions

// The conversation is what readers came for: all else comes when it stands there.
export const RecordPanels = laterPart(loadPanels)
export const RawJsonPanel = laterPart(loadRawJson)

// Ways about in what is there already: without the code for them the record is still read.
export const RecordNavigation = optionalPart(loadNavigation)
export const RecordFind = optionalPart(loadFind)
export const RecordExport = optionalPart(loadExport)
export const QuoteLayer = optionalPart(loadQuotes)
export const TurnActions = optionalPart(loadTurnActions)

/** Fetches the code of whatever stands on every record's page. */
export const loadRecordParts = (): Promise<unknown> =>
  Promise.all([
    loadPanels(),
    import('@/features/grounding/OverlapPanel'),
    loadRawJson(),
    loadNavigation(),
    loadFind(),
    loadExport(),
    loadQuotes(),
    loadTurnActions(),
  ])
