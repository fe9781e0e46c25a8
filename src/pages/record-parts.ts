import { lazy } from 'react'
import { orNothing } from '@/ui/or-nothing'

const loadPanels = () => import('./RecordPanels')
const loadRawJson = () => import('@/features/raw-json/RawJsonPanel')
const loadNavigation = () => import('./RecordNavigation')
const loadFind = () => import('./RecordFind')
const loadExport = () => import('./RecordExport')
const loadQuotes = () => import('@/features/quote/QuoteLayer')
const loadTurnActions = () => import('./TurnActions')

// The conversation is what readers came for: the panels' code is asked for when it stands there.
export const RecordPanels = lazy(async () => ({ default: (await loadPanels()).RecordPanels }))
export const RawJsonPanel = lazy(async () => ({ default: (await loadRawJson()).RawJsonPanel }))

// Ways about in what is there already: where the code for them doesn't come, the record is still read.
export const RecordNavigation = lazy(() =>
  orNothing(loadNavigation().then((module) => module.RecordNavigation)),
)
export const RecordFind = lazy(() => orNothing(loadFind().then((module) => module.RecordFind)))
export const RecordExport = lazy(() =>
  orNothing(loadExport().then((module) => module.RecordExport)),
)
export const QuoteLayer = lazy(() => orNothing(loadQuotes().then((module) => module.QuoteLayer)))
export const TurnActions = lazy(() =>
  orNothing(loadTurnActions().then((module) => module.TurnActions)),
)

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
