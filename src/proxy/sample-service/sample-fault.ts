import type { ErrorCode } from '@/lib/error-codes'
import type { UpstreamAnswer } from '../upstream/upstream'

type Asked = {
  readonly signal: AbortSignal
  /** The text of a faultless record with the requested id. */
  readonly good: string
  /** How often this id has been asked for before. */
  readonly earlier: number
}

/** A way in which an upstream can fail, shown at `/i/<id>` in sample mode. */
export type SampleFault = {
  readonly id: string
  readonly name: string
  readonly description: string
  /** The error code that the reader's page shows; null for the record. */
  readonly code: ErrorCode | null
  readonly answer: (asked: Asked) => UpstreamAnswer | Promise<UpstreamAnswer>
}

export const faultId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The number becomes the last group of the id. */
export const fault = (number: number, rest: Omit<SampleFault, 'id'>): SampleFault => ({
  id: faultId(number),
  ...rest,
})
