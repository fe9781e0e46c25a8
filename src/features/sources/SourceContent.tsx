import type { ReactNode } from 'react'
import { absenceWord, resultsWord } from '@/interaction/absence'
import type { Source } from '@/interaction/interaction'
import { toSafeLink } from '@/lib/safe-link'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { resultOf } from '@/ui/highlight/find-place'
import { placeName } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { LongText } from '@/ui/LongText'
import { toVisibleText } from '@/lib/visible-text'
import { hasLongName, TEXT_LIMIT } from './source-list'

const FIRST = 50

type RowProps = { term: string; place?: string; children: ReactNode }

function Row({ term, place, children }: RowProps) {
  return (
    <div>
      <dt className="text-xs text-muted">{term}</dt>
      <dd data-place={place}>{children}</dd>
    </div>
  )
}

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
}

/** The contents of one source: its address, its query, the texts it returned, and anything else. */
export function SourceContent({ source, position }: Props) {
  const { name, query, results, lack, rest } = source
  const link = name === null ? null : toSafeLink(name)
  const queryWord = absenceWord(query)
  const noResults = resultsWord(source)
  const isOdd = lack === 'odd'
  const placeOf = (part: 'name' | 'query' | 'rest') =>
    placeName({ kind: 'source', source: position, part })
  return (
    <dl className="space-y-2 text-sm">
      {name !== null && hasLongName(source) && (
        <Row term="Name" place={placeOf('name')}>
          <LongText text={name} limit={TEXT_LIMIT} isCounted={false} />
        </Row>
      )}
      {link !== null && (
        <Row term="Address">
          <a
            href={link.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="wrap-anywhere text-accent underline underline-offset-2"
          >
            {/* Where the heading is the whole address, it isn't repeated. */}
            {link.href === name ? `Open ${link.host}` : toVisibleText(link.href)}
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        </Row>
      )}
      {/* What has another shape is shown below, and may well hold what seems to be missing. */}
      {!(isOdd && query.kind === 'missing') && (
        <Row term="Query" place={placeOf('query')}>
          {queryWord !== null && <Absent word={queryWord} />}
          {query.kind === 'value' && (
            <LongText text={query.value} limit={TEXT_LIMIT} isCounted={false} />
          )}
          {query.kind === 'unexpected' && <UnknownValue value={query.raw} />}
        </Row>
      )}
      {!isOdd && (
        <Row term="Results">
          {noResults !== null && <Absent word={noResults} />}
          {results.length > 0 && <Results results={results} position={position} />}
        </Row>
      )}
      {rest !== undefined && (
        <Row
          term={isOdd && query.kind === 'missing' ? 'Recorded' : 'Also recorded'}
          place={placeOf('rest')}
        >
          <UnknownValue value={rest} />
        </Row>
      )}
    </dl>
  )
}
