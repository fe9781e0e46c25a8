import { absenceWord, resultsWord } from '@/interaction/absence'
import type { Source } from '@/interaction/interaction'
import { toSafeLink } from '@/lib/safe-link'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { CopyButton } from '@/ui/CopyButton'
import { resultOf } from '@/ui/highlight/find-place'
import { placeName } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { LongText } from '@/ui/LongText'
import { toVisibleText } from '@/ui/markdown/visible-text'
import { hasLongName, TEXT_LIMIT } from './source-list'

const FIRST = 50

const termClass = 'text-xs text-muted'

function Results({ results, position }: Pick<Source, 'results'> & { position: number }) {
  return (
    <Capped items={results} cap={FIRST} noun="result" itemOf={(place) => resultOf(place, position)}>
      {(shown) => (
        <ol>
          {shown.map((result, index) => (
            <li
              key={index}
              data-place={placeName({ kind: 'source', source: position, part: index + 1 })}
              className="border-t border-line py-2 first:border-t-0 first:pt-0"
            >
              {result === '' ? (
                <Absent word="Empty" />
              ) : (
                <LongText text={result} limit={TEXT_LIMIT} isCounted={false} />
              )}
            </li>
          ))}
        </ol>
      )}
    </Capped>
  )
}

type Props = {
  source: Source
  /** Its place in the list, from 1. */
  position: number
  /** See `SourcesPanel`. */
  linkTo?: ((source: number) => string) | undefined
}

/** The contents of one source: its address, its query, the texts it returned, and anything else. */
export function SourceContent({ source, position, linkTo }: Props) {
  const { name, query, results, lack, rest } = source
  const link = name === null ? null : toSafeLink(name)
  const queryWord = absenceWord(query)
  const noResults = resultsWord(source)
  const isOdd = lack === 'odd'
  return (
    <dl className="relative space-y-2 text-sm">
      {linkTo !== undefined && (
        <div className="absolute end-0 top-0 print:hidden">
          <dt className="sr-only">Link</dt>
          <dd>
            <CopyButton
              label="Link"
              name={`Copy the link to source ${position}`}
              text={() => linkTo(position)}
            />
          </dd>
        </div>
      )}
      {name !== null && hasLongName(source) && (
        <div>
          <dt className={termClass}>Name</dt>
          <dd data-place={placeName({ kind: 'source', source: position, part: 'name' })}>
            <LongText text={name} limit={TEXT_LIMIT} isCounted={false} />
          </dd>
        </div>
      )}
      {link !== null && (
        <div>
          <dt className={termClass}>Address</dt>
          <dd className="wrap-anywhere">
            <a
              href={link.href}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="text-accent underline underline-offset-2"
            >
              {toVisibleText(link.href)}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          </dd>
        </div>
      )}
      {/* What has another shape is shown below, and may well hold what seems to be missing. */}
      {!(isOdd && query.kind === 'missing') && (
        <div>
          <dt className={termClass}>Query</dt>
          <dd data-place={placeName({ kind: 'source', source: position, part: 'query' })}>
            {queryWord !== null && <Absent word={queryWord} />}
            {query.kind === 'value' && (
              <LongText text={query.value} limit={TEXT_LIMIT} isCounted={false} />
            )}
            {query.kind === 'unexpected' && <UnknownValue value={query.raw} />}
          </dd>
        </div>
      )}
      {!isOdd && (
        <div>
          <dt className={termClass}>Results</dt>
          <dd>
            {noResults !== null && <Absent word={noResults} />}
            {results.length > 0 && <Results results={results} position={position} />}
          </dd>
        </div>
      )}
      {rest !== undefined && (
        <div>
          <dt className={termClass}>
            {isOdd && query.kind === 'missing' ? 'Recorded' : 'Also recorded'}
          </dt>
          <dd data-place={placeName({ kind: 'source', source: position, part: 'rest' })}>
            <UnknownValue value={rest} />
          </dd>
        </div>
      )}
    </dl>
  )
}
