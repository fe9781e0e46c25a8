import { isNegative } from './is-negative'

export type Verdict = {
  /** The icon's side; null for a type that is neither. */
  readonly side: 'positive' | 'negative' | null
  readonly words: string
}

const VERDICTS = new Map<string, Verdict>([
  ['negative_explicit', { side: 'negative', words: 'Negative, given explicitly' }],
  ['negative_implicit', { side: 'negative', words: 'Negative, inferred from behaviour' }],
  ['positive_explicit', { side: 'positive', words: 'Positive, given explicitly' }],
  ['positive_implicit', { side: 'positive', words: 'Positive, inferred from behaviour' }],
])

/** The known types of feedback. */
export const FEEDBACK_TYPES: readonly string[] = [...VERDICTS.keys()]

/** `Negative Explicit` and `negative-explicit` are the same label in another spelling. */
export const canonicalLabel = (label: string): string =>
  label.trim().toLowerCase().replace(/[\s-]/g, '_')

/** A feedback type in words; an unknown one as recorded. */
export const feedbackVerdict = (type: string): Verdict =>
  VERDICTS.get(canonicalLabel(type)) ?? { side: isNegative(type) ? 'negative' : null, words: type }
