import { useMemo } from 'react'
import { Capped } from '@/ui/Capped'
import { Chip } from '@/ui/Chip'
import { Panel } from '@/ui/Panel'
import { EmotionPairFigure } from './EmotionPairFigure'
import { type EmotionRow, toEmotionPairs } from './emotion-pairs'
import type { ScoreFormat } from './emotion-words'
import { FieldNote } from './FieldNote'
import { isKnown } from './is-known'
import { NameText } from './NameText'
import type { Side, Sides } from './side'

const FIRST = 100

const whereOf = ({ a, b }: EmotionRow): string => {
  if (b.kind === 'absent') return 'only in A'
  return a.kind === 'absent' ? 'only in B' : 'in both'
}

/** Neither side has numbers, only names: they are listed, and no bar is made up for them. */
function NameChips({ rows, isBoth }: { rows: readonly EmotionRow[]; isBoth: boolean }) {
  return (
    <Capped items={rows} cap={FIRST} noun="emotion">
      {(shown) => (
        <ul className="flex flex-wrap gap-1.5">
          {shown.map((row, index) => (
            <li key={index} className="max-w-full min-w-0">
              <Chip>
                <NameText name={row.name} />
                {isBoth && <span className="text-muted"> · {whereOf(row)}</span>}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </Capped>
  )
}

const fieldOf = ({ loaded }: Side) => loaded?.interaction.emotions

type Props = { sides: Sides; format: ScoreFormat }

/** The region "Emotions": the scores of both sides in one chart and table, or names alone as chips. */
export function EmotionsSection({ sides: [a, b], format }: Props) {
  const [fieldA, fieldB] = [fieldOf(a), fieldOf(b)]
  const pairs = useMemo(() => toEmotionPairs(fieldA, fieldB), [fieldA, fieldB])
  return (
    <Panel title="Emotions" id="emotions">
      {[a, b].map((side) => (
        <FieldNote
          key={side.name}
          side={side}
          field={fieldOf(side) ?? null}
          isAnalysed={side.loaded?.interaction.isAnalysed}
        />
      ))}
      {pairs.hasNumbers ? (
        <EmotionPairFigure
          pairs={pairs}
          format={format}
          known={[isKnown(fieldA), isKnown(fieldB)]}
        />
      ) : (
        pairs.rows.length > 0 && (
          <NameChips rows={pairs.rows} isBoth={isKnown(fieldA) && isKnown(fieldB)} />
        )
      )}
    </Panel>
  )
}
