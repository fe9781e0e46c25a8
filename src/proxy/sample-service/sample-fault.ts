import type { ErrorCode } from '@/lib/error-codes'
import type { UpstreamAnswer } from '../upstream/upstream'

type Asked = {
  readonly signal: AbortSignal
  /** The text of a faultless record with the id asked for. */
  readonly good: string
  /** How often this id was asked for before. */
  readonly earlier: number
}

/** A way in which an upstream can fail, to be seen at `/i/<id>` in sample mode. */
export type SampleFault = {
  readonly id: string
  readonly name: string
  readonly description: string
  /** What the reader's page ends up with; null: the record. */
  readonly code: ErrorCode | null
  readonly answer: (asked: Asked) => UpstreamAnswer | Promise<UpstreamAnswer>
}

export const faultId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The number becomes the id's last group. */
export const fault = (number: number, rest: Omit<SampleFault, 'id'>): SampleFault => ({
  id: faultId(number),
  ...rest,
})
