/** What is on each record's page besides the conversation. It is fetched together, so it is one file. */
export { RawJsonPanel } from '@/features/raw-json/RawJsonPanel'
export { HeadStrip } from './HeadStrip'
export { RecordExport } from './RecordExport'
export { RecordFind } from './RecordFind'
export { RecordLinks } from './RecordLinks'
export { RecordNavigation } from './RecordNavigation'
export { RecordPanels } from './RecordPanels'
export { TurnActions } from './TurnActions'
