import { isNegative } from './is-negative'

export type Tone = 'plain' | 'positive' | 'caution'

type Words = { readonly text: string; readonly tone: Tone }

/** "very_negative", "VeryNegative", "very negative" are one label. */
const SENTIMENTS = new Map<string, Words>([
  ['verypositive', { text: 'Very positive', tone: 'positive' }],
  ['positive', { text: 'Positive', tone: 'positive' }],
  ['neutral', { text: 'Neutral', tone: 'plain' }],
  ['mixed', { text: 'Mixed', tone: 'plain' }],
  ['negative', { text: 'Negative', tone: 'caution' }],
  ['verynegative', { text: 'Very negative', tone: 'caution' }],
])

/** A sentiment in words; an unknown one as it was recorded. */
export const sentimentWords = (text: string): Words =>
  SENTIMENTS.get(text.toLowerCase().replaceAll(/[\s_-]/g, '')) ?? {
    text,
    tone: isNegative(text) ? 'caution' : 'plain',
  }
