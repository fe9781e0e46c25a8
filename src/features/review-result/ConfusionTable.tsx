import { formatNumber } from '@/lib/numbers'
import type { Confusion } from './comparison'
import { ScrollBox } from './ScrollBox'
import type { ColourOf } from './verdict-colours'
import { VerdictName } from './VerdictName'

type Props = { confusion: Confusion; colourOf: ColourOf }

/** One reviewer's verdicts against the other's; where they agree, the cell is green. */
export function ConfusionTable({ confusion: { mine, theirs, counts }, colourOf }: Props) {
  return (
    <ScrollBox name="Your verdicts against your colleague’s">
      <table className="border-collapse">
        <caption className="mb-1 text-left text-muted">
          Your verdicts down, your colleague’s across
        </caption>
        <thead>
          <tr className="border-b border-line text-xs">
            <th scope="col">
              <span className="sr-only">You</span>
            </th>
            {theirs.map((verdict) => (
              <th
                key={verdict}
                scope="col"
                className="px-2 py-1.5 text-right align-bottom font-normal text-muted"
              >
                {/* Never narrower than its longest word, so that none is broken at a hyphen. */}
                <span className="ml-auto block w-max max-w-32">
                  <VerdictName verdict={verdict} colour={colourOf(verdict)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mine.map((verdict, row) => (
            <tr key={verdict}>
              <th scope="row" className="max-w-48 min-w-40 py-1.5 pr-4 text-left font-normal">
                <VerdictName verdict={verdict} colour={colourOf(verdict)} />
              </th>
              {theirs.map((other, column) => (
                <Cell
                  key={other}
                  count={counts[row]?.[column] ?? 0}
                  isAgreement={verdict === other}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Cell({ count, isAgreement }: { count: number; isAgreement: boolean }) {
  const ink = count === 0 ? 'text-muted' : 'text-ink'
  return (
    <td
      className={`px-2 py-1.5 text-right tabular-nums ${isAgreement ? 'bg-positive-soft font-semibold text-positive' : ink}`}
    >
      {formatNumber(count)}
    </td>
  )
}
