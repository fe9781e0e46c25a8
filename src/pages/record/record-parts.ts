import { optionalPart } from '@/ui/later-part'
import { NotFetched } from '@/ui/NotFetched'

/** Fetches the code of everything that is on each record's page. */
export const loadRecordParts = () => import('./record-code')

// The conversation is what readers came for: everything else is fetched once it is on screen. If that fails, the
// conversation stays.
export const RecordPanels = optionalPart(
  () => loadRecordParts().then((code) => code.RecordPanels),
  NotFetched,
)
export const RawJsonPanel = optionalPart(
  () => loadRecordParts().then((code) => code.RawJsonPanel),
  NotFetched,
)
export const OddConversation = optionalPart(
  () => import('@/features/conversation/OddConversation').then((module) => module.OddConversation),
  NotFetched,
)

// Navigation for what is already there: without it, nothing is missing.
export const RecordNavigation = optionalPart(() =>
  loadRecordParts().then((code) => code.RecordNavigation),
)
export const HeadStrip = optionalPart(() => loadRecordParts().then((code) => code.HeadStrip))
export const RecordFind = optionalPart(() => loadRecordParts().then((code) => code.RecordFind))
export const RecordExport = optionalPart(() => loadRecordParts().then((code) => code.RecordExport))
export const RecordLinks = optionalPart(() => loadRecordParts().then((code) => code.RecordLinks))
export const TurnActions = optionalPart(() => loadRecordParts().then((code) => code.TurnActions))
