import { useMemo } from 'react'
import { absenceWord } from '@/interaction/absence'
import { actionWords } from '@/interaction/feedback-actions'
import { feedbackVerdict } from '@/interaction/feedback-verdict'
import type { Feedback } from '@/interaction/interaction'
import { Absent } from '@/ui/Absent'
import { Capped } from '@/ui/Capped'
import { ShortText } from '@/ui/hidden/ShortText'
import { itemOf, panelPlace } from '@/ui/highlight/place'
import { LongText } from '@/ui/LongText'
import { Panel } from '@/ui/Panel'
import { THUMB_LOOKS } from '@/ui/thumb-looks'
import { FeedbackField } from './FeedbackField'
import { describeText, hasNoFeedback } from './feedback-words'
import { RatingMarks } from './RatingMarks'

type Props = {
  feedback: Feedback
  /** The recorded answer, to look for a copied portion in; null where there is none. */
  answer: string | null
}

const TEXT_LIMIT = 4000
const FIRST = 20
const ACTIONS = panelPlace('feedback', 'Actions')

function Thumb({ side }: { side: keyof typeof THUMB_LOOKS }) {
  const { Icon, colour } = THUMB_LOOKS[side]
  return <Icon aria-hidden className={`size-4 shrink-0 ${colour}`} />
}

function FeedbackType({ type }: { type: string }) {
  const { side, words } = feedbackVerdict(type)
  return (
    <span className="inline-flex items-center gap-1.5">
      {side !== null && <Thumb side={side} />}
      <span className="min-w-0">
        <ShortText text={words} />
      </span>
    </span>
  )
}

function ActionList({ actions }: { actions: readonly string[] }) {
  return (
    <Capped items={actions} cap={FIRST} noun="action" itemOf={(place) => itemOf(place, ACTIONS)}>
      {(shown) => (
        <ul>
          {shown.map((action, index) => (
            <li key={index} data-place={panelPlace(ACTIONS, index + 1)}>
              {action === '' ? <Absent word="Empty" /> : <ShortText text={actionWords(action)} />}
            </li>
          ))}
        </ul>
      )}
    </Capped>
  )
}

function FeedbackText({ text, found }: { text: string; found: string | null }) {
  return (
    <>
      <blockquote dir="auto" className="border-s-2 border-line ps-3">
        <LongText text={text} limit={TEXT_LIMIT} />
      </blockquote>
      {found !== null && <p className="mt-1 text-xs text-muted">{found}</p>}
    </>
  )
}

/** The region "Feedback": what the user said or did about the answer. */
export function FeedbackPanel({ feedback, answer }: Props) {
  const { type, actions, rating, text } = feedback
  // Both texts may be megabytes long, and the panel is drawn again at every key pressed in the page's find box.
  const { label, found } = useMemo(
    () => describeText({ actions, text }, answer),
    [actions, text, answer],
  )
  return (
    <Panel title="Feedback" id="feedback">
      {hasNoFeedback(feedback) ? (
        <p className="text-sm">
          <Absent word={absenceWord(type) ?? ''} />
        </p>
      ) : (
        <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
          <FeedbackField name="Type" field={type}>
            {(value) => <FeedbackType type={value} />}
          </FeedbackField>
          <FeedbackField name="Actions" field={actions} isList>
            {(value) => <ActionList actions={value} />}
          </FeedbackField>
          <FeedbackField name="Rating" field={rating}>
            {(value) => <RatingMarks rating={value} />}
          </FeedbackField>
          <FeedbackField name={label} place="Text" field={text}>
            {(value) => <FeedbackText text={value} found={found} />}
          </FeedbackField>
        </dl>
      )}
    </Panel>
  )
}
