import type { FetchedInteraction } from '@/interaction/fetched-interaction'
import { readInteraction } from '@/interaction/to-interaction'
import type { IdList } from '@/lib/id-list/id-list'
import { formatBytes } from '@/lib/numbers'
import { parseJsonInSteps } from '@/lib/parse-json-in-steps'
import { runInSlices } from '@/lib/run-in-slices'
import { toVisibleText } from '@/lib/visible-text'
import { askOwnWorker } from '@/ui/own-worker'
import type { HeldRecord } from './held-records'
import { isLong } from './pasted-text'
import {
  type ListedRecords,
  type Problem,
  problem,
  type SortedText,
  sortText,
  type Source,
} from './sort-text'
// oxlint-disable-next-line import/default -- Vite makes one: the address of the worker's file
import workerUrl from './sort-text.worker.ts?worker&url'

/** The same limit that the viewer's server has for records by default. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

export type ReadFile =
  | { readonly kind: 'ids'; readonly list: IdList; readonly held?: ListedRecords }
  | { readonly kind: 'record'; readonly fetched: FetchedInteraction }
  | Problem

type RecordText = Pick<FetchedInteraction, 'text' | 'bytes' | 'hasReplacedBytes'>

function* toFetched(record: RecordText): Generator<void, FetchedInteraction> {
  const value = yield* parseJsonInSteps(record.text)
  yield
  const interaction = yield* readInteraction(value)
  return { ...record, interaction, fetchedAt: Date.now(), project: null }
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** Reads one of several records in a text. Null once `signal` is aborted. */
export const readHeldRecord = (
  { text }: HeldRecord,
  hasReplacedBytes: boolean,
  signal: AbortSignal,
): Promise<FetchedInteraction | null> =>
  runInSlices(toFetched({ text, bytes: bytesOf(text), hasReplacedBytes }), signal)

/** Long ones in a worker, or, where there are none, on the page. Null once `signal` is aborted. */
const sort = async (
  source: Source,
  size: number,
  signal: AbortSignal,
): Promise<SortedText | null> => {
  const sorted = isLong(size) ? await askOwnWorker<SortedText>(workerUrl, source, signal) : null
  return sorted ?? (signal.aborted ? null : await sortText(source))
}

const read = async (
  source: Source,
  bytes: number,
  signal: AbortSignal,
): Promise<ReadFile | null> => {
  const sorted = await sort(source, bytes, signal)
  if (sorted?.kind !== 'record') return sorted
  const { text, hasReplacedBytes } = sorted
  const fetched = await runInSlices(toFetched({ text, bytes, hasReplacedBytes }), signal)
  return fetched && { kind: 'record', fetched }
}

/** Reads a pasted text as `readFile` does a file. */
export const readText = (text: string, name: string, signal: AbortSignal) =>
  read({ content: text, name }, bytesOf(text), signal)

/**
 * Reads a file that the reader chose: a record, or a list of ids. Null once `signal` is aborted. Rejects only where the
 * code that reads tables can't be fetched.
 */
export const readFile = async (file: File, signal: AbortSignal): Promise<ReadFile | null> => {
  const { size } = file
  // It begins sentences of ours, which it may not reorder.
  const name = toVisibleText(file.name)
  return size > MAX_FILE_BYTES
    ? problem(name, `is ${formatBytes(size)}, and files up to 64 MB can be read`)
    : await read({ content: file, name }, size, signal)
}
