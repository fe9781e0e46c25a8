import { laterPart, optionalPart } from '@/ui/later-part'

/** Fetches the code of everything that is on each record's page. */
export const loadRecordParts = () => import('./record-code')

// The conversation is what readers came for: everything else is fetched once it is on screen.
export const RecordPanels = laterPart(() => loadRecordParts().then((code) => code.RecordPanels))
export const RawJsonPanel = laterPart(() => loadRecordParts().then((code) => code.RawJsonPanel))
export const OddConversation = laterPart(() =>
  import('@/features/conversation/OddConversation').then((module) => module.OddConversation),
)

// Navigation for what is already there: if its code fails to load, the record can still be read.
export const RecordNavigation = optionalPart(() =>
  loadRecordParts().then((code) => code.RecordNavigation),
)
export const HeadStrip = optionalPart(() => loadRecordParts().then((code) => code.HeadStrip))
export const RecordFind = optionalPart(() => loadRecordParts().then((code) => code.RecordFind))
export const RecordExport = optionalPart(() => loadRecordParts().then((code) => code.RecordExport))
export const RecordLinks = optionalPart(() => loadRecordParts().then((code) => code.RecordLinks))
export const TurnActions = optionalPart(() => loadRecordParts().then((code) => code.TurnActions))
