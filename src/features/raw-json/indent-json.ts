const INDENT = '  '

/** Deeper than this, the indentation alone would be most of the text. */
const MAX_INDENTED_DEPTH = 200

/** One step of the text: white space, a string (or the start of one cut short), one mark, or a number or word. */
const STEP = /\s+|"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{},:]|[^\s"[\]{},:]+/gsu

/**
 * A JSON text with line breaks and indentation. It works on the text, not on the parsed value, so each number, string
 * and repeated key stays as it was written. Returns null if the nesting is too deep; never throws, JSON or not.
 */
export const indentJson = (json: string): string | null => {
  const parts: string[] = []
  let depth = 0
  let previous = ''
  for (const [step] of json.matchAll(STEP)) {
    if (step.trim() === '') continue
    const isClosing = step === '}' || step === ']'
    if (isClosing) depth = Math.max(0, depth - 1)
    if (breaksLine(previous, isClosing)) parts.push('\n', INDENT.repeat(depth))
    parts.push(step === ':' ? ': ' : step)
    if (isOpening(step)) depth += 1
    if (depth > MAX_INDENTED_DEPTH) return null
    previous = step
  }
  return parts.join('')
}

const isOpening = (step: string): boolean => step === '{' || step === '['

const breaksLine = (previous: string, isClosing: boolean): boolean =>
  isClosing ? previous !== '' && !isOpening(previous) : isOpening(previous) || previous === ','

/** Longer texts are shown as they came: indenting takes time and half as much memory again. */
const MAX_INDENTED_LENGTH = 1_000_000

/** The text to show: indented where it is small and flat enough, else as received. */
export const toReadableText = (text: string): string =>
  (text.length < MAX_INDENTED_LENGTH ? indentJson(text) : null) ?? text
