import { escapeHtml } from '@/lib/html-record'
import { mayHide } from '@/lib/may-hide'
import { type TextPart, toTextParts } from '@/ui/markdown/marked-text'
import { toVisibleText } from '@/lib/visible-text'

const partHtml = (part: TextPart): string => {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text)
    case 'tower':
      return `<bdi class="tower">${part.parts.map(partHtml).join('')}</bdi>`
    case 'mark':
      return `<bdi class="mark" data-label="${escapeHtml(part.label)}">${escapeHtml(part.text)}</bdi>`
  }
}

const lineHtml = (line: string): string => {
  const visible = toVisibleText(line)
  const isRevealed = visible !== line || mayHide(visible)
  return toTextParts(visible, isRevealed).map(partHtml).join('')
}

/**
 * Recorded text as readable HTML: characters that reorder text are named, and invisible ones are labelled in their
 * place. The style sheet draws the labels, so that they are neither copied nor found. Line by line, since most lines
 * are plain, which is told soon, even if one in megabytes is not.
 */
export const recordedHtml = (text: string): string =>
  text.replace(/\r\n?/g, '\n').split('\n').map(lineHtml).join('\n')
