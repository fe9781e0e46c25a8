/**
 * A value as it was recorded. Zero, null, absent and empty mean four different things, so a field
 * is never just `T | null`: each way of having no value keeps its own name, and a value of another
 * type than documented is kept as it came.
 */
export type Recorded<T> =
  | { readonly kind: 'value'; readonly value: T }
  /** `null`, or no such key. */
  | { readonly kind: 'missing' }
  /** `""`, `[]` or `{}`. */
  | { readonly kind: 'empty' }
  /** A value of another type than documented: shown in its place, for what it is. */
  | { readonly kind: 'unexpected'; readonly raw: unknown }

export type Turn = {
  readonly input: Recorded<string>
  readonly output: Recorded<string>
  /** ISO 8601 as recorded, not checked: `lib/dates` reads it. */
  readonly timestamp: Recorded<string>
  readonly isRequested: boolean
}

/** Scores by name, or names alone: newer records list the emotions without numbers. */
export type Emotions =
  | { readonly kind: 'scores'; readonly scores: readonly EmotionScore[] }
  | { readonly kind: 'names'; readonly names: readonly string[] }

export type EmotionScore = { readonly name: string; readonly score: Recorded<number> }

export type Feedback = {
  /** `negative_implicit`, `negative_explicit`, `positive_implicit`, `positive_explicit`, or unknown. */
  readonly type: Recorded<string>
  readonly actions: Recorded<readonly string[]>
  /** 1–5. */
  readonly rating: Recorded<number>
  /** A comment, or the copied or pasted portion: one text for all actions. */
  readonly text: Recorded<string>
}

/** One source that the answer drew on: a name from `rags`, its `rags_details`, or both, matched by name. */
export type Source = {
  /** A document's name, a tool's name, a file name or a URL; null where only details without a name came. */
  readonly name: string | null
  readonly query: Recorded<string>
  /** The texts found; empty where none were recorded. */
  readonly results: readonly string[]
  /**
   * What was recorded in place of results: an empty list, an empty text, or something else, which `rest` holds.
   * Undefined if nothing was recorded for them.
   */
  readonly lack?: 'none' | 'empty' | 'odd' | undefined
  /** Everything else that was recorded with it; undefined if there is nothing. */
  readonly rest: unknown
}

export type Tag = { readonly key: string; readonly value: Recorded<string> }

/** A place where the record differs from what the API documents. */
export type Drift = {
  /** e.g. `conversation[2].output`. */
  readonly path: string
  /** e.g. `a string`. */
  readonly expected: string
  /** e.g. `a number`. */
  readonly found: string
}

export type Interaction = {
  readonly id: Recorded<string>
  readonly projectId: Recorded<string>
  readonly user: Recorded<string>
  readonly userQuery: Recorded<string>
  readonly input: Recorded<string>
  readonly output: Recorded<string>
  /**
   * In the order shown, which is by time. Never empty: a record without turns gets one, made of `input` and `output`.
   * At most one is requested; none if the record's own texts are withheld and no turn can be identified as theirs.
   */
  readonly turns: readonly Turn[]
  /** A `conversation` that is no list, as it was recorded; undefined otherwise. */
  readonly oddConversation?: unknown
  /** ISO 8601 as recorded, not checked. */
  readonly startedAt: Recorded<string>
  readonly endedAt: Recorded<string>
  /** Seconds. */
  readonly latency: Recorded<number>
  /** Micro-dollars: 1840 is $0.00184. */
  readonly cost: Recorded<number>
  /** A language code or name. */
  readonly language: Recorded<string>
  readonly sentiment: Recorded<string>
  readonly topic: Recorded<string>
  readonly intent: Recorded<string>
  readonly emotions: Recorded<Emotions>
  readonly piiRemoved: Recorded<boolean>
  /** Characters in the output. */
  readonly verbosity: Recorded<number>
  readonly actions: Recorded<readonly string[]>
  readonly actionDetails: Recorded<string>
  readonly feedback: Feedback
  readonly tags: Recorded<readonly Tag[]>
  readonly riskyBehavior: Recorded<string>
  readonly warning: Recorded<string>
  /**
   * `empty`: recorded as an empty list. `unexpected`: an unknown shape, shown as a tree. If the names are readable and
   * the details are not, the details are the `rest` of one more source without a name.
   */
  readonly sources: Recorded<readonly Source[]>
  /** False on a fresh record, whose enrichment (topic, sentiment, emotions, intent) has not run yet. */
  readonly isAnalysed: boolean
  /**
   * Fields that the API does not document, as they were recorded; and documented ones that can't be shown in their
   * place: an `input` or `output` other than the requested turn's.
   */
  readonly otherFields: readonly { readonly name: string; readonly value: unknown }[]
  readonly drift: readonly Drift[]
  /** The whole body, as parsed. */
  readonly raw: unknown
}
