import { formatCount, formatNumber } from '@/lib/numbers'
import { Capped } from '@/ui/Capped'
import { toVisibleText } from '@/lib/visible-text'
import type { Comparison } from './comparison'
import { comparisonNotes } from './comparison-notes'
import { ConfusionTable } from './ConfusionTable'
import { formatWholeShare } from './format-share'
import { formatKappa, kappaSentences } from './kappa-words'
import { ItemRow } from './ItemRow'
import type { ReviewFile } from './read-review-file'
import type { Titles } from './result-items'
import type { ColourOf } from './verdict-colours'

type Props = {
  review: ReviewFile
  comparison: Comparison
  titles: Titles
  linkOf: (position: number) => string
  colourOf: ColourOf
}

const FIRST = 20

/** How far two reviewers agree: figures, what they mean, and each case in which they don't. */
export function ComparisonView({ review, comparison, titles, linkOf, colourOf }: Props) {
  const { pairs, agreed, share, kappa, differing, confusion, outside } = comparison
  return (
    <>
      <p className="wrap-anywhere">
        Compared with <bdi>{toVisibleText(review.reviewer ?? 'a colleague')}</bdi>
        <span className="text-muted">
          {' · '}
          <bdi>{toVisibleText(review.fileName ?? 'pasted text')}</bdi>
        </span>
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-16 gap-y-4 lg:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          <dl className="flex flex-wrap gap-x-10 gap-y-3">
            <Figure name="Judged by both" value={formatNumber(pairs.length)} />
            {share !== null && (
              <Figure
                name="Agreed"
                value={formatWholeShare(share)}
                aside={`${formatNumber(agreed)} of ${formatNumber(pairs.length)}`}
              />
            )}
            <Figure
              name="Cohen’s kappa"
              value={kappa.kind === 'value' ? formatKappa(kappa.value) : 'Not defined'}
            />
          </dl>
          <p className="max-w-prose text-pretty text-muted">
            {kappaSentences(kappa, pairs).join(' ')}
          </p>
          <Notes sentences={comparisonNotes(comparison, review)} />
        </div>
        {pairs.length > 0 && <ConfusionTable confusion={confusion} colourOf={colourOf} />}
      </div>
      {outside.length > 0 && (
        <div>
          <p>{formatCount(outside.length, 'interaction')} judged there and not in this set:</p>
          <Capped items={outside} cap={5} noun="ID">
            {(shown) => (
              <ul className="font-mono text-[0.8125rem] wrap-anywhere text-muted">
                {shown.map((id) => (
                  <li key={id}>{id}</li>
                ))}
              </ul>
            )}
          </Capped>
        </div>
      )}
      {differing.length > 0 && (
        <div>
          <h3 className="mb-1 font-semibold">{formatCount(differing.length, 'difference')}</h3>
          <Capped items={differing} cap={FIRST} noun="difference">
            {(shown) => (
              <ol>
                {shown.map((one) => (
                  <ItemRow
                    key={one.item.id}
                    item={one.item}
                    title={titles.get(one.item.id)}
                    differing={one}
                    link={linkOf(one.item.position)}
                    colourOf={colourOf}
                  />
                ))}
              </ol>
            )}
          </Capped>
        </div>
      )}
    </>
  )
}

function Figure({ name, value, aside }: { name: string; value: string; aside?: string }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="text-xl font-semibold tabular-nums">
        {value}
        {aside !== undefined && (
          <span className="ml-2 text-sm font-normal text-muted">{aside}</span>
        )}
      </dd>
    </div>
  )
}

function Notes({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <ul className="max-w-prose list-disc pl-5 text-pretty text-muted">
      {sentences.map((sentence) => (
        <li key={sentence} className="wrap-anywhere">
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  )
}
