import { markdownWords } from '@/lib/markdown-words'
import type { ExportRecord } from './export-record'
import { fieldText } from './lines'
import { quoted } from './markdown-text'

/**
 * The content of a bug report: the link, why the record is flagged, the requested question and its answer as
 * quotations. Where no turn is known to be the requested one, none is quoted: it would pass for it.
 */
export const toTicket = (record: ExportRecord): string => {
  const { title, origin, flags, interaction, masked } = record
  const turn = interaction.turns.find(({ isRequested }) => isRequested)
  return `${[
    `**${markdownWords(title)}**`,
    origin.kind === 'viewer' ? origin.link : `From the file ${markdownWords(origin.name)}`,
    ...(flags.length === 0
      ? []
      : [flags.map(({ label, why }) => `- ${label}: ${markdownWords(why)}`).join('\n')]),
    ...(turn === undefined
      ? []
      : [
          `Question:\n\n${quoted(fieldText(turn.input))}`,
          `Answer:\n\n${quoted(fieldText(turn.output))}`,
        ]),
    ...(masked === null ? [] : [`Masked: ${masked}.`]),
  ].join('\n\n')}\n`
}
