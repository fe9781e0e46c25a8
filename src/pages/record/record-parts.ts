import { laterPart, optionalPart } from '@/ui/later-part'

const loadPanels = () => import('./RecordPanels').then((module) => module.RecordPanels)
const loadRawJson = () =>
  import('@/features/raw-json/RawJsonPanel').then((module) => module.RawJsonPanel)
const loadNavigation = () => import('./RecordNavigation').then((module) => module.RecordNavigation)
const loadStrip = () => import('./HeadStrip').then((module) => module.HeadStrip)
const loadFind = () => import('./RecordFind').then((module) => module.RecordFind)
const loadExport = () => import('./RecordExport').then((module) => module.RecordExport)
const loadLinks = () => import('./RecordLinks').then((module) => module.RecordLinks)
const loadTurnActions = () => import('./TurnActions').then((module) => module.TurnActions)

// The conversation is what readers came for: everything else is fetched once it is on screen.
export const RecordPanels = laterPart(loadPanels)
export const RawJsonPanel = laterPart(loadRawJson)
export const OddConversation = laterPart(() =>
  import('@/features/conversation/OddConversation').then((module) => module.OddConversation),
)

// Navigation for what is already there: if its code fails to load, the record can still be read.
export const RecordNavigation = optionalPart(loadNavigation)
export const HeadStrip = optionalPart(loadStrip)
export const RecordFind = optionalPart(loadFind)
export const RecordExport = optionalPart(loadExport)
export const RecordLinks = optionalPart(loadLinks)
export const TurnActions = optionalPart(loadTurnActions)

/** Fetches the code of everything that is on each record's page. */
export const loadRecordParts = (): Promise<unknown> =>
  Promise.all([
    loadPanels(),
    import('@/features/grounding/OverlapPanel'),
    loadRawJson(),
    loadNavigation(),
    loadStrip(),
    loadFind(),
    loadExport(),
    loadLinks(),
    loadTurnActions(),
  ])
