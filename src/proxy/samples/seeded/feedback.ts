import { type Random, drawInteger } from '../seeded-random'
import { pick } from './fill-text'
import type { FeedbackType } from './mood'

export type Said = {
  readonly output: string
  readonly complaint: string | null
  readonly praise: string | null
}

/** The passage that a user copies from an answer: its longest line without any markup. */
const copiedPortion = (output: string): string =>
  output
    .split('\n')
    .filter((line) => !/^(?:\d+\.|-) |[*|`>#[\]]/.test(line))
    .reduce((longest, line) => (line.length > longest.length ? line : longest), '')

const fields = (
  actions: readonly string[],
  text: string | null = null,
  rating: number | null = null,
) => ({
  feedback_actions: actions,
  feedback_action_text: text,
  feedback_action_rating: rating,
})

const withComment = (
  random: Random,
  thumb: string,
  { comment, rating }: { comment: string | null; rating: number },
) => {
  const hasComment = comment !== null && random() < 0.7
  const hasRating = random() < 0.5
  const actions = [thumb, ...(hasRating ? ['rating'] : []), ...(hasComment ? ['comment'] : [])]
  return fields(actions, hasComment ? comment : null, hasRating ? rating : null)
}

/** The recorded fields that say what the user did with the answer. */
export const drawFeedbackFields = (random: Random, type: FeedbackType | null, said: Said) => {
  switch (type) {
    case 'negative_explicit': {
      const rating = 1 + drawInteger(random, 2)
      return withComment(random, 'thumbs_down', { comment: said.complaint, rating })
    }
    case 'positive_explicit': {
      const rating = 4 + drawInteger(random, 2)
      return withComment(random, 'thumbs_up', { comment: said.praise, rating })
    }
    case 'negative_implicit':
      return fields(
        pick(random, [['regenerate'], ['regenerate'], ['edit'], ['regenerate', 'edit']]),
      )
    case 'positive_implicit': {
      const portion = copiedPortion(said.output)
      return fields(['copy_output'], portion === '' ? said.output : portion)
    }
    case null:
      return fields([])
  }
}
