import { copyText } from '@/ui/copy-text'
import { saveFile } from '@/ui/save-file'
import { sha256 } from './build/digest'
import type { ExportRecord } from './build/export-record'
import { fileName } from './build/file-name'
import { toHtml } from './build/to-html'
import { conversationToJson } from './build/to-json'
import { conversationToMarkdown, toMarkdown } from './build/to-markdown'
import { conversationToPlainText, toPlainText } from './build/to-plain-text'
import { toTicket } from './build/to-ticket'

export type ExportAction = {
  /** On the button. */
  readonly label: string
  /** The action in words, as in "Copy conversation as Markdown". */
  readonly name: string
  /** `received`: the record's text before any masking. Returns the outcome as a sentence. */
  readonly run: (record: ExportRecord, received: string) => Promise<string>
}

export type ExportRow = { readonly title: string; readonly actions: readonly ExportAction[] }

const REFUSED = 'Could not copy: the browser refused the clipboard. Nothing was copied.'
const TOO_DEEP = 'Could not copy: it is nested too deep to be written as JSON.'

const FORMATS = { Text: 'text', Markdown: 'Markdown', JSON: 'JSON' } as const
type Format = keyof typeof FORMATS

type Copy = {
  readonly label: string
  readonly name: string
  readonly what: string
  readonly build: (record: ExportRecord) => string | null
}

const copy = ({ label, name, what, build }: Copy): ExportAction => ({
  label,
  name,
  run: async (record) => {
    const text = build(record)
    if (text === null) return TOO_DEEP
    return (await copyText(text)) ? `Copied ${what}.` : REFUSED
  },
})

const copyRow = (
  title: string,
  what: string,
  builds: Readonly<Record<Format, Copy['build']>>,
): ExportRow => ({
  title,
  actions: (['Text', 'Markdown', 'JSON'] as const).map((label) =>
    copy({
      label,
      name: `Copy ${what} as ${FORMATS[label]}`,
      what: `the ${what} as ${FORMATS[label]}`,
      build: builds[label],
    }),
  ),
})

type Save = {
  readonly label: string
  /** The label as used inside a sentence. */
  readonly as: string
  readonly extension: string
  readonly type: string
  readonly build: (record: ExportRecord, received: string) => string | Promise<string>
}

const save = ({ label, as, extension, type, build }: Save): ExportAction => ({
  label,
  name: `Download record as ${as}`,
  run: async (record, received) => {
    const name = fileName(record, extension)
    saveFile(await build(record, received), { name, type })
    return `Saved as ${name}.`
  },
})

/** Every way to take the record out of the page except paper, row by row. */
export const EXPORT_ROWS: readonly ExportRow[] = [
  copyRow('Copy conversation', 'conversation', {
    Text: ({ interaction }) => conversationToPlainText(interaction.turns),
    Markdown: ({ interaction }) => conversationToMarkdown(interaction.turns),
    JSON: ({ interaction }) => conversationToJson(interaction.turns),
  }),
  copyRow('Copy whole record', 'record', {
    Text: toPlainText,
    Markdown: toMarkdown,
    JSON: ({ json }) => json,
  }),
  {
    title: 'Copy for a ticket',
    actions: [
      copy({
        label: 'Link, flags, answer',
        name: 'Copy for a ticket: Link, flags, answer',
        what: 'the link, the flags, the question and its answer',
        build: toTicket,
      }),
    ],
  },
  {
    title: 'Download',
    actions: [
      save({
        label: 'JSON',
        as: 'JSON',
        extension: 'json',
        type: 'application/json',
        build: ({ json }) => json,
      }),
      save({
        label: 'Markdown',
        as: 'Markdown',
        extension: 'md',
        type: 'text/markdown',
        build: toMarkdown,
      }),
      save({
        label: 'Web page',
        as: 'web page',
        extension: 'html',
        type: 'text/html',
        build: async (record, received) =>
          toHtml(record, { received: await sha256(received), carried: await sha256(record.json) }),
      }),
    ],
  },
]
