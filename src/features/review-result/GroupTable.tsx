import { formatNumber } from '@/lib/numbers'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { toVisibleText } from '@/lib/visible-text'
import { ScrollBox } from './ScrollBox'
import type { ColourOf } from './verdict-colours'
import type { VerdictGroup } from './verdict-groups'
import { VerdictName } from './VerdictName'

type Props = {
  /** What a group is called, as in "topic". */
  noun: string
  /** Names the table. */
  title: string
  groups: readonly VerdictGroup[]
  verdicts: readonly string[]
  colourOf: ColourOf
}

const FIRST = 20

/** Verdicts against topics, or against anything else that groups them. */
export function GroupTable({ noun, title, groups, verdicts, colourOf }: Props) {
  const largest = Math.max(1, ...groups.map(({ total }) => total))
  return (
    <Capped items={groups} cap={FIRST} noun={noun}>
      {(shown) => (
        <ScrollBox name={title}>
          <table className="w-full border-collapse text-sm">
            <thead>
              <tr className="border-b border-line text-xs text-muted">
                <th scope="col" className="py-1.5 pr-3 text-left align-bottom font-normal">
                  <span className="sr-only">{noun}</span>
                </th>
                {verdicts.map((verdict) => (
                  <th
                    key={verdict}
                    scope="col"
                    className="px-2 py-1.5 text-right align-bottom font-normal"
                  >
                    {/* Never narrower than its longest word, so that none is broken at a hyphen. */}
                    <span className="ml-auto block w-max max-w-32">
                      <VerdictName verdict={verdict} colour={colourOf(verdict)} />
                    </span>
                  </th>
                ))}
                <th
                  scope="col"
                  className="py-1.5 pl-2 text-right align-bottom font-normal whitespace-nowrap!"
                >
                  All
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((group) => (
                <tr key={`${group.isAbsent} ${group.name}`}>
                  <th
                    scope="row"
                    className="w-full min-w-40 print:min-w-24 py-1.5 pr-3 text-left font-normal"
                  >
                    {group.isAbsent ? (
                      <Absent word={group.name} />
                    ) : (
                      <bdi className="line-clamp-2 wrap-anywhere">{toVisibleText(group.name)}</bdi>
                    )}
                    <Bar {...{ group, verdicts, colourOf, largest }} />
                  </th>
                  {verdicts.map((verdict, index) => (
                    <Count key={verdict} count={group.counts[index] ?? 0} />
                  ))}
                  <Count count={group.total} />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Capped>
  )
}

function Count({ count }: { count: number }) {
  return (
    <td
      className={`px-2 py-1.5 text-right align-top tabular-nums last:pr-0 ${count === 0 ? 'text-muted' : 'text-ink'}`}
    >
      {formatNumber(count)}
    </td>
  )
}

type BarProps = Pick<Props, 'verdicts' | 'colourOf'> & { group: VerdictGroup; largest: number }

/** The row's numbers again, as lengths. */
function Bar({ group, verdicts, colourOf, largest }: BarProps) {
  return (
    <span
      aria-hidden
      className="mt-1 flex h-2 gap-px"
      style={{ width: `${(group.total / largest) * 100}%` }}
    >
      {verdicts.map((verdict, index) => {
        const count = group.counts[index] ?? 0
        return (
          count > 0 && (
            <span
              key={verdict}
              className="min-w-px rounded-xs [forced-color-adjust:none] [print-color-adjust:exact]"
              style={{ flexGrow: count, flexBasis: 0, background: colourOf(verdict) }}
            />
          )
        )
      })}
    </span>
  )
}
