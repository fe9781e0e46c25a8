import { escapeHtml } from '@/lib/html-record'
import { mayHide } from '@/lib/may-hide'
import { type TextPart, toTextParts } from '@/ui/markdown/marked-text'
import { toVisibleText } from '@/ui/markdown/visible-text'

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

/**
 * Recorded text as readable HTML: characters that reorder text are named, and invisible ones are labelled in their
 * place. The style sheet draws the labels, so that they are neither copied nor found.
 */
export const recordedHtml = (text: string): string => {
  const visible = toVisibleText(text)
  const isRevealed = visible !== text || mayHide(visible)
  return toTextParts(visible, isRevealed).map(partHtml).join('')
}
