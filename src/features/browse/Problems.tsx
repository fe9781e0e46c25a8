import { toVisibleText } from '@/lib/visible-text'

/** The parts of the link that could not be read; the rest still applies. */
export function Problems({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <ul role="alert" className="max-w-2xl text-sm text-caution">
      {sentences.slice(0, 5).map((sentence) => (
        <li key={sentence} className="wrap-anywhere">
          <bdi>{toVisibleText(sentence)}</bdi>
        </li>
      ))}
    </ul>
  )
}
