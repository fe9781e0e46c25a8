import { streamedAnswer, wholeAnswer } from './sample-answer'
import { type SampleFault, fault } from './sample-fault'
import { codedError } from '../upstream/upstream'

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = () => {
      reject(codedError('ABORTED'))
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function* halfOf(good: string, then: () => Promise<unknown>): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(good)
  yield bytes.subarray(0, bytes.byteLength / 2)
  await then()
}

async function* dripOf(good: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const byte of new TextEncoder().encode(good)) {
    if (signal.aborted) return
    yield Uint8Array.of(byte)
    await pause(500)
  }
}

async function* endless(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('{"input":"')
  const part = new Uint8Array(65_536).fill(0x61)
  while (!signal.aborted) yield part
}

/** Faults of the connection and of timing. */
export const CONNECTION_FAULTS: readonly SampleFault[] = [
  fault(2001, {
    name: 'endless',
    description: 'A body that never ends: the limit is met while it streams.',
    code: 'bad_upstream_body',
    answer: ({ signal }) => streamedAnswer(endless(signal)),
  }),
  ...(
    [
      ['ECONNREFUSED', 'upstream_unreachable'],
      ['ECONNRESET', 'upstream_unreachable'],
      ['ENOTFOUND', 'upstream_unreachable'],
      ['CERT_HAS_EXPIRED', 'upstream_unreachable'],
      ['UND_ERR_CONNECT_TIMEOUT', 'upstream_timeout'],
      ['HPE_INVALID_CONSTANT', 'bad_upstream'],
      ['UND_ERR_HEADERS_OVERFLOW', 'bad_upstream'],
    ] as const
  ).map(([cause, code], index) =>
    fault(2010 + index, {
      name: `no-answer-${cause.toLowerCase()}`,
      description: `The call fails before an answer: ${cause}.`,
      code,
      answer: () => Promise.reject(codedError(cause)),
    }),
  ),
  fault(2020, {
    name: 'stall',
    description: 'No answer, ever: the deadline ends it.',
    code: 'upstream_timeout',
    answer: ({ signal }) => untilAborted(signal),
  }),
  fault(2021, {
    name: 'stall-at-body',
    description: 'Headers, and then no byte.',
    code: 'upstream_timeout',
    answer: ({ signal }) => streamedAnswer(halfOf('', () => untilAborted(signal))),
  }),
  fault(2022, {
    name: 'stall-half-way',
    description: 'Half a record, and then nothing more.',
    code: 'bad_upstream_body',
    answer: ({ signal, good }) => streamedAnswer(halfOf(good, () => untilAborted(signal))),
  }),
  fault(2023, {
    name: 'drip',
    description: 'Two bytes a second: alive, but too slow for the deadline.',
    code: 'bad_upstream_body',
    answer: ({ signal, good }) => streamedAnswer(dripOf(good, signal)),
  }),
  fault(2024, {
    name: 'reset-at-body',
    description: 'The connection breaks before the first byte of the body.',
    code: 'upstream_unreachable',
    answer: () => streamedAnswer(halfOf('', () => Promise.reject(codedError('ECONNRESET')))),
  }),
  fault(2025, {
    name: 'reset-half-way',
    description: 'The connection breaks in the middle of the record.',
    code: 'bad_upstream_body',
    answer: ({ good }) =>
      streamedAnswer(halfOf(good, () => Promise.reject(codedError('ECONNRESET')))),
  }),
  fault(2030, {
    name: 'slow',
    description: 'A faultless record after two seconds.',
    code: null,
    answer: async ({ good, signal }) => {
      await Promise.race([pause(2000), untilAborted(signal)])
      return wholeAnswer(good)
    },
  }),
  fault(2031, {
    name: 'flaky',
    description: 'Unavailable for two seconds at first, then the record, then unavailable again.',
    code: 'upstream_unavailable',
    answer: ({ good, earlier }) =>
      earlier % 2 === 0
        ? wholeAnswer('', { status: 503, headers: { 'retry-after': '2' } })
        : wholeAnswer(good),
  }),
  fault(2032, {
    name: 'hiccup',
    description: 'Every first attempt is refused; the second one, which nobody sees, succeeds.',
    code: null,
    answer: ({ good, earlier }) =>
      earlier % 2 === 0 ? wholeAnswer('', { status: 502 }) : wholeAnswer(good),
  }),
]
