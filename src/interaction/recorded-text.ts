import type { Interaction, Recorded } from './interaction'

const isAbsent = ({ kind }: Recorded<string>) => kind === 'missing' || kind === 'empty'

/** The record's own text, otherwise the requested turn's: the answer may be in the conversation alone. */
export const recordedText = (
  interaction: Interaction,
  field: 'input' | 'output',
): Recorded<string> => {
  const own = interaction[field]
  const turn = interaction.turns.find(({ isRequested }) => isRequested)?.[field]
  return isAbsent(own) && turn !== undefined && !isAbsent(turn) ? turn : own
}
