import { JsonPieces } from './JsonPieces'

/** With more values than this, one per line, it would be thousands of pages. */
const MAX_INDENTED_LENGTH = 1_000_000

const written = (value: unknown): string | null => {
  try {
    const text = JSON.stringify(value) ?? null
    return text === null || text.length > MAX_INDENTED_LENGTH
      ? text
      : JSON.stringify(value, null, 2)
  } catch {
    // Nested deeper than the call stack holds.
    return null
  }
}

/** A value as JSON, for paper, where a tree can't be opened: all of it, indented where that is not too long. */
export function PrintedJson({ value }: { value: unknown }) {
  const text = written(value)
  return text === null ? (
    <p>Nested too deep to be printed here; it is in the record’s JSON.</p>
  ) : (
    <JsonPieces text={text} />
  )
}
