import { formatNumber } from '@/lib/numbers'
import { formatWholeShare } from './format-share'
import type { Summary } from './summary'
import type { ColourOf } from './verdict-colours'
import { VerdictName } from './VerdictName'

type Props = { summary: Summary; colourOf: ColourOf }

const BAR = 'h-3 min-w-px rounded-xs [forced-color-adjust:none] [print-color-adjust:exact]'

/** How often each verdict was given, as a table whose rows hold the bars. */
export function VerdictTable({ summary, colourOf }: Props) {
  const { verdicts, total, judged, unjudgedLength } = summary
  return (
    <table className="w-full border-collapse text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">Verdict</th>
          <td aria-hidden />
          <th scope="col">Count</th>
          <th scope="col">Of those judged</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map(({ verdict, count, share, length }) => (
          <Row
            key={verdict}
            name={<VerdictName verdict={verdict} colour={colourOf(verdict)} />}
            bar={
              count > 0 && (
                <div
                  className={BAR}
                  style={{ width: `${length * 100}%`, background: colourOf(verdict) }}
                />
              )
            }
            count={count}
            share={share === null ? '' : formatWholeShare(share)}
          />
        ))}
        {judged < total && (
          <Row
            name={<span className="pl-4 whitespace-nowrap text-muted">No verdict</span>}
            bar={
              <div
                className={`${BAR} border border-muted`}
                style={{ width: `${unjudgedLength * 100}%` }}
              />
            }
            count={total - judged}
            share=""
          />
        )}
      </tbody>
    </table>
  )
}

type RowProps = { name: React.ReactNode; bar: React.ReactNode; count: number; share: string }

function Row({ name, bar, count, share }: RowProps) {
  return (
    <tr>
      <th scope="row" className="w-px py-1 pr-4 text-left align-top font-normal sm:min-w-40">
        <span className="block max-w-36 sm:max-w-56">{name}</span>
      </th>
      <td className="w-full py-1 align-top">
        <div aria-hidden className="flex h-5 items-center">
          {bar}
        </div>
      </td>
      <td className="py-1 pl-3 text-right align-top tabular-nums">{formatNumber(count)}</td>
      <td className="py-1 pl-3 text-right align-top text-muted tabular-nums">{share}</td>
    </tr>
  )
}
