import { formatNumber } from '@/lib/numbers'

/** Some eighty pages: who needs more needs the file. */
const MAX_PRINTED = 200_000

const written = (value: unknown): string | null => {
  try {
    return JSON.stringify(value, null, 2) ?? null
  } catch {
    // Nested deeper than the call stack holds.
    return null
  }
}

/** A value as indented JSON, for paper, where a tree can't be opened. */
export function PrintedJson({ value }: { value: unknown }) {
  const text = written(value)
  if (text === null) return <p>Nested too deep to be printed; it is in the JSON file.</p>
  return (
    <>
      <pre className="font-mono text-xs whitespace-pre-wrap wrap-anywhere">
        {text.slice(0, MAX_PRINTED)}
      </pre>
      {text.length > MAX_PRINTED && (
        <p>
          The first {formatNumber(MAX_PRINTED)} of {formatNumber(text.length)} characters; all are
          in the JSON file.
        </p>
      )}
    </>
  )
}
