import type { TextPart } from './marked-text'

type Props = { parts: readonly TextPart[] }

/**
 * Text in which hidden characters are marked. A mark's label is drawn by the style sheet, so that it is neither copied
 * nor found in the text; the character itself stays in its place.
 */
export function MarkedText({ parts }: Props) {
  return parts.map((part, index) => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'tower') {
      return (
        <span key={index} className="mark-tower">
          <MarkedText parts={part.parts} />
        </span>
      )
    }
    return (
      <span
        key={index}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is text, only named otherwise
        role="img"
        aria-label={part.name}
        data-label={part.label}
        className="hidden-mark"
      >
        {part.text}
      </span>
    )
  })
}
