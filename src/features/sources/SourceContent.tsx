import { absenceWord } from '@/interaction/absence'
import type { Source } from '@/interaction/interaction'
import { toSafeLink } from '@/lib/safe-link'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { LongText } from '@/ui/LongText'
import { TEXT_LIMIT } from './source-list'

const FIRST = 50

const termClass = 'text-xs text-muted'

function Results({ results }: Pick<Source, 'results'>) {
  return (
    <Capped items={results} cap={FIRST} noun="result">
      {(shown) => (
        <ol>
          {shown.map((result, index) => (
            <li key={index} className="border-t border-line py-2 first:border-t-0 first:pt-0">
              {result === '' ? (
                <Absent word="Empty" />
              ) : (
                <LongText text={result} limit={TEXT_LIMIT} />
              )}
            </li>
          ))}
        </ol>
      )}
    </Capped>
  )
}

/** What one source holds: its address, the query it was asked, the texts it gave, and anything else. */
export function SourceContent({ name, query, results, rest }: Source) {
  const link = name === null ? null : toSafeLink(name)
  const queryWord = absenceWord(query)
  return (
    <dl className="space-y-2 text-sm">
      {link !== null && (
        <div>
          <dt className={termClass}>Address</dt>
          <dd className="wrap-anywhere">
            <a
              href={link.href}
              target="_blank"
              rel="noopener noreferrer"
              className="text-accent underline underline-offset-2"
            >
              {link.href}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt className={termClass}>Query</dt>
        <dd>
          {queryWord !== null && <Absent word={queryWord} />}
          {query.kind === 'value' && <LongText text={query.value} limit={TEXT_LIMIT} />}
          {query.kind === 'unexpected' && <UnknownValue value={query.raw} />}
        </dd>
      </div>
      <div>
        <dt className={termClass}>Results</dt>
        <dd>
          {results.length === 0 ? <Absent word="Not recorded" /> : <Results results={results} />}
        </dd>
      </div>
      {rest !== undefined && (
        <div>
          <dt className={termClass}>Also recorded</dt>
          <dd>
            <UnknownValue value={rest} />
          </dd>
        </div>
      )}
    </dl>
  )
}
