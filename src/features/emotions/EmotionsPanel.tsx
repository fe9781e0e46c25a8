import { absenceWord } from '@/interaction/absence'
import type { Emotions, Recorded } from '@/interaction/interaction'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { Chip } from '@/ui/Chip'
import { ShortText } from '@/ui/hidden/ShortText'
import { panelPlace, wholePanel } from '@/ui/highlight/place'
import { UnknownValue } from '@/ui/json-tree/UnknownValue'
import { Panel } from '@/ui/Panel'
import { EmotionFigure } from './EmotionFigure'
import { emotionOf } from './emotion-of'

const FIRST = 100

type Props = {
  emotions: Recorded<Emotions>
  /** Whether the analysis, which fills this field, has run. */
  isAnalysed: boolean
}

/** Only names were recorded, without numbers: they are listed, and no bar is made up for them. */
function EmotionNames({ names }: { names: readonly string[] }) {
  return (
    <>
      <Capped items={names} cap={FIRST} noun="emotion" itemOf={(place) => emotionOf(names, place)}>
        {(shown) => (
          <ul className="flex flex-wrap gap-1.5">
            {shown.map((name, index) => (
              <li
                key={index}
                data-place={panelPlace('emotion', name)}
                className="max-w-full min-w-0"
              >
                <Chip>{name === '' ? <Absent word="Empty" /> : <ShortText text={name} />}</Chip>
              </li>
            ))}
          </ul>
        )}
      </Capped>
      <p className="mt-2 text-xs text-muted">
        Named for the whole interaction, not for single turns; recorded without scores.
      </p>
    </>
  )
}

/** The region "Emotions": scores as bars and table, or names alone as chips. */
export function EmotionsPanel({ emotions, isAnalysed }: Props) {
  const word = absenceWord(emotions, { isList: true, isAnalysed })
  return (
    <Panel title="Emotions" id="emotions">
      {word !== null && (
        <p className="text-sm">
          <Absent word={word} />
        </p>
      )}
      {emotions.kind === 'unexpected' && (
        <div data-place={wholePanel('emotions')}>
          <UnknownValue value={emotions.raw} />
        </div>
      )}
      {emotions.kind === 'value' && emotions.value.kind === 'scores' && (
        <EmotionFigure scores={emotions.value.scores} />
      )}
      {emotions.kind === 'value' && emotions.value.kind === 'names' && (
        <EmotionNames names={emotions.value.names} />
      )}
    </Panel>
  )
}
