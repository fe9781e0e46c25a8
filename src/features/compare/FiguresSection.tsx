import { Panel } from '@/ui/Panel'
import { ZoneSwitch } from '@/ui/ZoneSwitch'
import { FigureText } from './FigureText'
import { type FigureRow, type FigureValue, toFigureRows } from './figures'
import { NoValue } from './NoValue'
import { PairTable } from './PairTable'
import { LACK_WORDS, type Side, type Sides } from './side'

const shown = (value: FigureValue | null, { lack }: Side) =>
  value === null ? (
    <span className="text-muted">{LACK_WORDS[lack]}</span>
  ) : (
    <FigureText value={value} />
  )

/** The region "Figures": what was measured and found out, side by side, with what differs. */
export function FiguresSection({ sides: [a, b] }: { sides: Sides }) {
  const rows = toFigureRows(a.loaded?.figures ?? null, b.loaded?.figures ?? null)
  const toRow = ({ label, a: one, b: other, difference }: FigureRow) => ({
    head: label,
    a: shown(one, a),
    b: shown(other, b),
    change: difference === null ? <NoValue words="Can’t be compared" /> : difference.text,
    isChange: difference?.isChange === true,
  })
  return (
    <Panel
      title="Figures"
      id="figures"
      aside={
        <span className="text-xs">
          <ZoneSwitch />
        </span>
      }
    >
      <PairTable label="Figures" heads={['Figure', 'Difference']} rows={rows.map(toRow)} />
    </Panel>
  )
}
