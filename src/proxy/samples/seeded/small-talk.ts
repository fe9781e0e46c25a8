import { type Random, drawInteger } from '../seeded-random'
import type { Exchange } from './scenario'

const SMALL_TALK: readonly Exchange[] = [
  [
    'Are you a real person?',
    'No, an assistant. If you would rather talk to someone, say so, and I pass on what we have said.',
  ],
  ['ok. one more thing', 'Of course, go ahead.'],
  ['forget it, found it myself', 'Good. I am here if anything else comes up.'],
  ['Can I come back to this chat tomorrow?', 'Yes, it stays here for 30 days.'],
  ['thanks, bye', 'Goodbye!'],
]

/** Turns with which a few English conversations continue, whatever they were about. */
export const drawSmallTalk = (random: Random, language: string): readonly Exchange[] => {
  if (language !== 'en' || random() > 0.14) return []
  const start = drawInteger(random, SMALL_TALK.length - 2)
  return SMALL_TALK.slice(start, start + 1 + drawInteger(random, 3))
}
