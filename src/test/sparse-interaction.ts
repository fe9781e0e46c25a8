import type { Interaction, Recorded } from '@/interaction/interaction'

export const missing = { kind: 'missing' } as const
export const empty = { kind: 'empty' } as const

export const recorded = <T>(value: T): Recorded<T> => ({ kind: 'value', value })

/** A record with nothing but one question and its answer; tests add what they are about. */
export const sparseInteraction = (changes: Partial<Interaction> = {}): Interaction => ({
  id: missing,
  projectId: missing,
  user: missing,
  userQuery: missing,
  input: recorded('Where is my parcel?'),
  output: recorded('On its way.'),
  turns: [
    {
      input: recorded('Where is my parcel?'),
      output: recorded('On its way.'),
      timestamp: missing,
      isRequested: true,
    },
  ],
  startedAt: missing,
  endedAt: missing,
  latency: missing,
  cost: missing,
  language: missing,
  sentiment: missing,
  topic: missing,
  intent: missing,
  emotions: missing,
  piiRemoved: missing,
  verbosity: missing,
  actions: missing,
  actionDetails: missing,
  feedback: { type: missing, actions: missing, rating: missing, text: missing },
  tags: missing,
  riskyBehavior: missing,
  warning: missing,
  sources: missing,
  isAnalysed: false,
  otherFields: [],
  drift: [],
  raw: {},
  ...changes,
})
