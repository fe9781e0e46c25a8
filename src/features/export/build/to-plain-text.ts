import type { Turn } from '@/interaction/interaction'
import type { ExportRecord } from './export-record'
import { conversationSection, originEntries, toSections, turnEntries } from './sections'
import type { Entry } from './entry'
import type { Part, Section } from './sections'

const isLong = (text: string) => text.includes('\n') || text.length > 200

const entryText = ({ label, text }: Entry): string => {
  if (label === '') return text
  return isLong(text) ? `${label}:\n${text}` : `${label}: ${text}`
}

/** Each text is below its speaker, however short, and separated from the text before. */
const partText = ({ title, entries }: Part): string =>
  [title, ...entries.map(({ label, text }) => `${label}:\n${text}`)].join('\n\n')

const sectionText = ({ title, entries, parts }: Section): string =>
  [
    `${title}\n${'-'.repeat(title.length)}`,
    ...(entries.length === 0 ? [] : [entries.map(entryText).join('\n')]),
    ...parts.map(partText),
  ].join('\n\n')

/** One turn as plain text: the speakers and their texts, character for character. */
export const turnToPlainText = (turn: Pick<Turn, 'input' | 'output'>): string =>
  turnEntries(turn)
    .map(({ label, text }) => `${label}:\n${text}`)
    .join('\n\n')

/** All turns as plain text. */
export const conversationToPlainText = (turns: readonly Turn[]): string =>
  `${sectionText(conversationSection(turns))}\n`

/** The whole record as plain text. Times are in UTC. */
export const toPlainText = (record: ExportRecord): string =>
  `${[
    `${record.title}\n${'='.repeat(Math.min(record.title.length, 80))}`,
    originEntries(record).map(entryText).join('\n'),
    ...toSections(record).map(sectionText),
  ].join('\n\n\n')}\n`
