import { sourceName } from '@/interaction/source-name'
import { cutCharacters } from '@/lib/cut-characters'
import { Capped } from '@/ui/Capped'
import { ShortText } from '@/ui/hidden/ShortText'
import type { SourceShare } from './overlap'
import { shareWords } from './overlap-words'

const FIRST = 10
/** How many characters of a name are shown; the source itself shows all of it. */
const LONGEST_NAME = 300

type Props = {
  shares: readonly SourceShare[]
  /** Indexed like the list of sources. */
  names: readonly (string | null)[]
  words: number
}

/** How much of the answer each single source has. */
export function ShareList({ shares, names, words }: Props) {
  return (
    <Capped items={shares} cap={FIRST} noun="source">
      {(shown) => (
        <ul aria-label="Share of each source" className="text-xs">
          {shown.map(({ source, covered }) => (
            <li key={source} className="flex justify-between gap-3 py-0.5">
              <span className="min-w-0 wrap-anywhere text-muted">
                {source}.{' '}
                <ShortText
                  text={cutCharacters(sourceName(names[source - 1], source), LONGEST_NAME)}
                />
              </span>
              <span className="shrink-0 tabular-nums">{shareWords(covered, words)}</span>
            </li>
          ))}
        </ul>
      )}
    </Capped>
  )
}
