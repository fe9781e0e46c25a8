import type { InteractionId } from './interaction-id'

/** What a reviewer said about one interaction. It holds no recorded content. */
export type Judgement = {
  readonly id: InteractionId
  /** A label's text; null if there is only a note, or time spent. */
  readonly verdict: string | null
  /** The reviewer's own words, "" where there are none. */
  readonly note: string
  /** Time spent reading, in whole seconds. */
  readonly seconds: number
  /** When the verdict was given, milliseconds since 1970; null without a verdict. */
  readonly judgedAt: number | null
}
