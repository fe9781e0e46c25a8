import { escapeHtml, recordElement } from '@/lib/html-record'
import { createPacer } from '@/lib/run-in-slices'
import type { Entry } from './entry'
import type { ExportRecord } from './export-record'
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style'
import { addressHtml } from './link-html'
import { markdownHtml } from './markdown-html'
import { recordedHtml } from './recorded-html'
import { originEntries, toSections } from './sections'
import type { Part, Section } from './sections'

/** Nothing may run, load or be sent, even if a text escaped its escaping. */
const POLICY = `default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/** Recorded text keeps its own direction, and `white-space` keeps its line breaks. */
const textHtml = ({ text, as }: Entry): string => {
  if (as === 'markdown') return `<dd class="md">${markdownHtml(text)}</dd>`
  return `<dd dir="auto">${as === 'link' ? addressHtml(text) : recordedHtml(text)}</dd>`
}

const entry = (one: Entry): string =>
  `<dt><bdi>${recordedHtml(one.label)}</bdi></dt>${textHtml(one)}`

const entries = (list: readonly Entry[], isSaid = false): string =>
  list.length === 0
    ? ''
    : `<dl${isSaid ? ' class="said"' : ''}>\n${list.map(entry).join('\n')}\n</dl>`

const part = ({ title, entries: list }: Part): string =>
  `<article>\n<h3 dir="auto">${addressHtml(title)}</h3>\n${entries(list, true)}\n</article>`

/** Formatting ten thousand turns takes seconds, in which the page has to answer. */
const sectionHtml = async (
  { title, entries: list, parts }: Section,
  pace: () => Promise<void>,
): Promise<string> => {
  const drawn = [entries(list)]
  for (const one of parts) {
    // oxlint-disable-next-line no-await-in-loop -- giving way is what this is for
    await pace()
    drawn.push(part(one))
  }
  return `<section>\n<h2>${escapeHtml(title)}</h2>\n${drawn.join('\n')}\n</section>`
}

/** SHA-256 in hexadecimal; null if the browser would not compute it. */
export type Digests = {
  /** Digest of the text that the service sent. */
  readonly received: string | null
  /** Digest of the JSON that the page carries, which differs if it is masked. */
  readonly carried: string | null
}

const NO_DIGEST = 'not available: this browser computes it on secure pages only'

const digestEntries = ({ received, carried }: Digests, isMasked: boolean): readonly Entry[] => [
  {
    label: `SHA-256 of the text received${isMasked ? ', before masking' : ''}`,
    text: received ?? NO_DIGEST,
  },
  ...(isMasked
    ? [{ label: 'SHA-256 of the masked JSON in this page', text: carried ?? NO_DIGEST }]
    : []),
]

/**
 * The whole record as one page: it runs no script, loads nothing and has its own policy. It carries the record's JSON,
 * so that the viewer can open it again.
 */
export const toHtml = async (record: ExportRecord, digests: Digests): Promise<string> => {
  const origin = [...originEntries(record), ...digestEntries(digests, record.masked !== null)]
  const sections: string[] = []
  const pace = createPacer()
  // oxlint-disable-next-line no-await-in-loop -- in order
  for (const one of toSections(record, record.page)) sections.push(await sectionHtml(one, pace))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Recorded interaction</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${recordedHtml(record.title)}</h1>
${entries(origin)}
${sections.join('\n')}
</main>
<footer>This page holds the whole record and loads nothing. The interaction viewer can open it again.</footer>
${recordElement(record.json)}
</body>
</html>
`
}
