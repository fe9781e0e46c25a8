import type { ExportRecord } from './export-record'
import { escapeHtml, recordElement } from '@/lib/html-record'
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style'
import { originEntries, toSections } from './sections'
import { recordedHtml } from './recorded-html'
import type { Entry, Part, Section } from './sections'

/** Nothing may run, load or be sent, even if a text escaped its escaping. */
const POLICY = `default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/** Recorded text keeps its own direction, and `white-space` keeps its line breaks. */
const entry = ({ label, text }: Entry): string =>
  `<dt><bdi>${recordedHtml(label)}</bdi></dt><dd dir="auto">${recordedHtml(text)}</dd>`

const entries = (list: readonly Entry[], isSaid = false): string =>
  list.length === 0
    ? ''
    : `<dl${isSaid ? ' class="said"' : ''}>\n${list.map(entry).join('\n')}\n</dl>`

const part = ({ title, entries: list }: Part): string =>
  `<article>\n<h3 dir="auto">${recordedHtml(title)}</h3>\n${entries(list, true)}\n</article>`

const section = ({ title, entries: list, parts }: Section): string =>
  `<section>\n<h2>${escapeHtml(title)}</h2>\n${[entries(list), ...parts.map(part)].join('\n')}\n</section>`

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
export const toHtml = (record: ExportRecord, digests: Digests): string => {
  const origin = [...originEntries(record), ...digestEntries(digests, record.masked !== null)]
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
${toSections(record).map(section).join('\n')}
</main>
<p class="note">This page holds the whole record and loads nothing. The interaction viewer can open it again.</p>
${recordElement(record.json)}
</body>
</html>
`
}
