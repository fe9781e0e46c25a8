import { canonicalLabel } from '@/interaction/feedback-verdict'
import type { Feedback } from '@/interaction/interaction'
import type { Match } from './find-portion'
import { findPortion } from './find-portion'

export type FeedbackText = {
  readonly label: string
  /** Whether a copied portion is in the answer; null if that does not apply or can't be determined. */
  readonly found: string | null
}

const COPIES = ['copy_output', 'copy_input', 'paste'] as const

const LABELS = {
  copy_output: 'Copied from the answer',
  copy_input: 'Copied from the question',
  paste: 'Pasted text',
} as const

const FOUND: Record<Match, string> = {
  exact: 'Found in the answer',
  formatting: 'Found in the answer, formatting aside',
  none: 'Not found in the answer',
}

/**
 * What the single text that all actions share is: a comment, or the portion copied or pasted. `answer` is the
 * recorded answer, null if there is none to look in.
 */
export const describeText = (
  { actions, text }: Pick<Feedback, 'actions' | 'text'>,
  answer: string | null,
): FeedbackText => {
  const known = new Set(actions.kind === 'value' ? actions.value.map(canonicalLabel) : [])
  const copies = COPIES.filter((copy) => known.has(copy))
  const [copy, ...others] = copies
  if (copy === undefined) return { label: known.has('comment') ? 'Comment' : 'Text', found: null }
  const isOfAnswer = copies.some((kind) => kind !== 'copy_input')
  const label = others.length > 0 ? 'Copied or pasted text' : LABELS[copy]
  return {
    label: known.has('comment') ? `Comment, or ${label.toLowerCase()}` : label,
    found:
      text.kind === 'value' && answer !== null && isOfAnswer
        ? FOUND[findPortion(text.value, answer)]
        : null,
  }
}

/** Whether nothing at all was recorded, so that one word stands for all four fields. */
export const hasNoFeedback = ({ type, actions, rating, text }: Feedback): boolean =>
  [type, actions, rating, text].every(({ kind }) => kind === 'missing')
