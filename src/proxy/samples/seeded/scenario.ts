/** The user's text and the assistant's answer. */
export type Exchange = readonly [input: string, output: string]

/**
 * One thing that people ask, written once and filled in for each case. In every text `{{name}}` stands for the case's
 * value of that name, and `{{this|that}}` for one of the alternatives.
 */
export type Scenario = {
  readonly intent: string
  /** The user's wish, in one sentence. */
  readonly query: string
  readonly names: readonly string[]
  /** Values in the order of `names`; no two records share a case. */
  readonly cases: readonly (readonly string[])[]
  readonly input: string
  readonly output: string
  /** Turns before this one; the last few are used. */
  readonly before?: readonly Exchange[]
  /** Turns after this one; the first few are used. */
  readonly after?: readonly Exchange[]
  readonly actions: readonly string[]
  readonly sources?: readonly { source: string; query: string; result: string }[]
  /** A dissatisfied user's words about the answer. */
  readonly complaint?: string
  /** A satisfied user's words about the answer. */
  readonly praise?: string
  /** The fault in the answer; it applies to some of the cases only. */
  readonly warning?: string
  /** The risk in the question; it applies to every case. */
  readonly risky?: string
  /** Whether personal data was replaced in the texts. */
  readonly isRedacted?: true
}

export type Topic = {
  readonly name: string
  /** As a two-letter code. */
  readonly language: string
  readonly scenarios: readonly Scenario[]
}
