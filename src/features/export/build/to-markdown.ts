import type { Turn } from '@/interaction/interaction'
import { markdownWords } from '@/lib/markdown-words'
import type { ExportRecord } from './export-record'
import { fenced, inlineCode } from './markdown-text'
import { conversationSection, originEntries, toSections, turnEntries } from './sections'
import type { Entry } from './entry'
import type { Part, Section } from './sections'

const isBlock = (text: string) => text.includes('\n') || text.length > 120

const entryLine = ({ label, text }: Entry): string => {
  if (label === '') return isBlock(text) ? fenced(text) : markdownWords(text)
  const name = `**${markdownWords(label)}**`
  return isBlock(text) ? `${name}:\n\n${fenced(text)}` : `- ${name}: ${inlineCode(text)}`
}

/** A block has an empty line around it: right below a line of the list, it would be read as part of that line. */
const entryLines = (entries: readonly Entry[]): string =>
  entries
    .map((entry, index) => {
      const before = entries[index - 1]
      if (before === undefined) return entryLine(entry)
      return `${isBlock(before.text) || isBlock(entry.text) ? '\n\n' : '\n'}${entryLine(entry)}`
    })
    .join('')

const speech = ({ label, text }: Entry): string => `**${markdownWords(label)}**\n\n${fenced(text)}`

const partText = ({ title, entries }: Part): string =>
  [`### ${markdownWords(title)}`, ...entries.map(speech)].join('\n\n')

const sectionText = ({ title, entries, parts }: Section): string =>
  [
    `## ${title}`,
    ...(entries.length === 0 ? [] : [entryLines(entries)]),
    ...parts.map(partText),
  ].join('\n\n')

/** One turn as Markdown. Recorded texts are fenced: every character stays, and none of it is markup. */
export const turnToMarkdown = (turn: Pick<Turn, 'input' | 'output'>): string =>
  turnEntries(turn).map(speech).join('\n\n')

/** All turns as Markdown. */
export const conversationToMarkdown = (turns: readonly Turn[]): string =>
  `${sectionText(conversationSection(turns))}\n`

/** The whole record as Markdown. Times are in UTC. */
export const toMarkdown = (record: ExportRecord): string =>
  `${[
    `# ${markdownWords(record.title)}`,
    entryLines(originEntries(record)),
    ...toSections(record).map(sectionText),
  ].join('\n\n')}\n`
