import { type Random, drawInteger } from '../seeded-random'
import { startWithCapital } from './fill-text'
import type { Exchange, Scenario } from './scenario'
import { drawSmallTalk } from './small-talk'

export type DraftTurn = {
  readonly input: string
  readonly output: string
  /** Seconds after the chosen turn; negative if it came before. */
  readonly at: number
}

/** The chosen exchange, with the last few before it and the first few after it. */
export const drawTurns = (
  random: Random,
  { before = [], after = [] }: Scenario,
  {
    chosen,
    fill,
    language,
  }: { chosen: Exchange; fill: (text: string) => string; language: string },
): readonly DraftTurn[] => {
  const filled = ([input, output]: Exchange): Exchange => [
    fill(input),
    startWithCapital(fill(output)),
  ]
  const earlier = before.slice(drawInteger(random, before.length + 1)).map(filled)
  const later = after.slice(0, drawInteger(random, after.length + 1)).map(filled)
  let clock = 0
  const all = [...earlier, chosen, ...later, ...drawSmallTalk(random, language)]
  const timed = all.map(([input, output]) => {
    clock += 20 + drawInteger(random, 120)
    return { input, output, at: clock }
  })
  const start = timed[earlier.length]?.at ?? 0
  return timed.map((turn) => ({ ...turn, at: turn.at - start }))
}
