/** What the user wrote, and what the assistant answered. */
export type Exchange = readonly [input: string, output: string]

/**
 * One thing that people ask, told once and filled in for each case. In every text `{{name}}` stands for the case's
 * value of that name, and `{{this|that}}` for one of the alternatives.
 */
export type Scenario = {
  readonly intent: string
  /** What was wanted, in one sentence. */
  readonly query: string
  readonly names: readonly string[]
  /** Values in the order of `names`; no two records share a case. */
  readonly cases: readonly (readonly string[])[]
  readonly input: string
  readonly output: string
  /** Turns before this one, of which the last few are taken. */
  readonly before?: readonly Exchange[]
  /** Turns after this one, of which the first few are taken. */
  readonly after?: readonly Exchange[]
  readonly actions: readonly string[]
  readonly sources?: readonly { source: string; query: string; result: string }[]
  /** What a dissatisfied user wrote about the answer. */
  readonly complaint?: string
  /** What a satisfied one wrote. */
  readonly praise?: string
  /** What is wrong with the answer; holds for some of the cases only. */
  readonly warning?: string
  /** What is risky in the question; holds for every case. */
  readonly risky?: string
  /** Whether personal data was replaced in the texts. */
  readonly isRedacted?: true
}

export type Topic = {
  readonly name: string
  /** As a code of two letters. */
  readonly language: string
  readonly scenarios: readonly Scenario[]
}
